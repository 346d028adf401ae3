import type { ReactNode } from "react";
import { actionOf } from "../../app/actions/actions.ts";
import { canPerform, perform } from "../actions/perform.ts";
import { useWindow } from "../state/store.ts";
import { KeyCap } from "./key-cap.tsx";
import { Tip } from "./tip.tsx";

/** True, or why an action can't be done now; follows the window's state. */
export function useCan(id: string): true | string {
  return useWindow(() => canPerform(id));
}

interface ActionButtonProps {
  readonly id: string;
  /** Left out: the action's title without its dots. */
  readonly children?: ReactNode;
  readonly primary?: boolean;
  readonly icon?: ReactNode;
}

/** A button that does an action of the table, with its key on it; disabled it says why in its tip. */
export function ActionButton({
  id,
  children,
  primary = false,
  icon,
}: ActionButtonProps): ReactNode {
  const can = useCan(id);
  const { title } = actionOf(id);
  const button = (
    <button
      type="button"
      className={primary ? "btn primary" : "btn"}
      aria-disabled={can !== true}
      onClick={() => perform(id)}
    >
      {icon}
      {children ?? title.replace("…", "")}
      <KeyCap id={id} />
    </button>
  );
  return can === true ? button : <Tip text={can}>{button}</Tip>;
}

interface ActionToolProps {
  readonly id: string;
  readonly icon: ReactNode;
  /** Left out = not a switch. */
  readonly pressed?: boolean;
  /** Words beside the icon. */
  readonly children?: ReactNode;
  /** Left out: the action's title. */
  readonly label?: string;
  readonly onPress?: () => void;
}

/** An icon that does an action; its name, key and the reason why it can't be done are in the tip. */
export function ActionTool({
  id,
  icon,
  pressed,
  children,
  label,
  onPress,
}: ActionToolProps): ReactNode {
  const can = useCan(id);
  const name = label ?? actionOf(id).title.replace("…", "");
  return (
    <Tip
      text={
        <>
          {can === true ? name : `${name}: ${can}`}
          <KeyCap id={id} />
        </>
      }
    >
      <button
        type="button"
        className="tool"
        aria-label={name}
        aria-disabled={can !== true}
        {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
        onClick={() =>
          onPress !== undefined && can === true ? onPress() : perform(id)
        }
      >
        {icon}
        {children}
      </button>
    </Tip>
  );
}
