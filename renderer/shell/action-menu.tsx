/** Menus made of the action table: under a button, and on the right mouse button. */
import { ContextMenu, DropdownMenu } from "radix-ui";
import { type ReactElement, type ReactNode, useRef } from "react";
import { actionOf } from "../../app/actions/actions.ts";
import { canPerform, perform } from "../actions/perform.ts";
import { ActionIcon } from "../parts/action-icon.tsx";
import { KeyCap } from "../parts/key-cap.tsx";
import "../styles/menus.css";

/** Ids of actions; null draws a line. */
export type MenuIds = readonly (string | null)[];

interface ItemsProps {
  readonly ids: MenuIds;
  readonly kind: "dropdown" | "context";
}

/** The items of a menu. What can't be done now is dimmed and, when chosen, says why. */
export function ActionItems({ ids, kind }: ItemsProps): ReactNode {
  const Parts = kind === "dropdown" ? DropdownMenu : ContextMenu;
  return ids.map((id, index) =>
    id === null ? (
      <Parts.Separator key={`line-${index}`} className="menu-line" />
    ) : (
      <Parts.Item
        key={id}
        className="menu-item"
        onSelect={() => soon(() => perform(id))}
        {...reasonProps(id)}
      >
        <ActionIcon id={id} />
        <span className="grow">{actionOf(id).title}</span>
        <KeyCap id={id} />
      </Parts.Item>
    ),
  );
}

/** After the menu has given the focus back, so that a dialog can take it. */
export function soon(act: () => void): void {
  setTimeout(act, 0);
}

function reasonProps(id: string): Record<string, string> {
  const can = canPerform(id);
  return can === true ? {} : { "data-off": "", title: can };
}

interface ActionContextMenuProps {
  readonly ids: MenuIds;
  /** Called before the menu shows: to focus what was clicked. */
  readonly onOpen?: () => void;
  /** One element; it keeps its own handlers. */
  readonly children: ReactElement;
  /** More items, above the actions. */
  readonly before?: ReactNode;
}

/** The menu on the right mouse button (or the menu key) of its child. */
export function ActionContextMenu({
  ids,
  onOpen,
  children,
  before,
}: ActionContextMenuProps): ReactNode {
  return (
    <ContextMenu.Root
      modal={false}
      onOpenChange={(open) => (open ? onOpen?.() : undefined)}
    >
      <ContextMenu.Trigger asChild>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className="menu" collisionPadding={8}>
          {before}
          <ActionItems ids={ids} kind="context" />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** For a menu under a button: closed, it gives the focus back to what had it, which by mouse is not the button. */
export function useFocusReturn(): {
  readonly onOpenChange: (open: boolean) => void;
  readonly onCloseAutoFocus: (event: Event) => void;
} {
  const before = useRef<Element | null>(null);
  return {
    onOpenChange: (open) => {
      if (open) before.current = document.activeElement;
    },
    onCloseAutoFocus: (event) => {
      const { current } = before;
      if (!(current instanceof HTMLElement) || !current.isConnected) return;
      if (current === document.body) return;
      event.preventDefault();
      current.focus({ preventScroll: true });
    },
  };
}

interface ActionDropdownProps {
  readonly ids: MenuIds;
  readonly children: ReactElement;
  /** More items, above the actions. */
  readonly before?: ReactNode;
}

/** A menu under a button. */
export function ActionDropdown({
  ids,
  children,
  before,
}: ActionDropdownProps): ReactNode {
  const { onOpenChange, onCloseAutoFocus } = useFocusReturn();
  return (
    <DropdownMenu.Root modal={false} onOpenChange={onOpenChange}>
      <DropdownMenu.Trigger asChild>{children}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          onCloseAutoFocus={onCloseAutoFocus}
          align="start"
          sideOffset={4}
          collisionPadding={8}
        >
          {before}
          <ActionItems ids={ids} kind="dropdown" />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
