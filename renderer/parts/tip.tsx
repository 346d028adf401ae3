import { Tooltip } from "radix-ui";
import type { ReactElement, ReactNode } from "react";

interface TipProps {
  readonly text: ReactNode;
  readonly side?: "top" | "bottom" | "left" | "right";
  /** One control; it gets the tip's handlers. */
  readonly children: ReactElement;
}

/** A few words on a control, on hover and on focus. The control has its own name. */
export function Tip({ text, side = "bottom", children }: TipProps): ReactNode {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          className="tip"
          side={side}
          sideOffset={5}
          collisionPadding={8}
        >
          {text}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
