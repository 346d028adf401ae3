import { ChevronRight, Menu } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import {
  type MenuName,
  actions,
  menuTitles,
} from "../../app/actions/actions.ts";
import { Tip } from "../parts/tip.tsx";
import { ActionItems, useFocusReturn } from "./action-menu.tsx";

const names: readonly MenuName[] = [
  "file",
  "edit",
  "view",
  "go",
  "segment",
  "unit",
  "drift",
  "help",
];

/** The whole action table under one button, for hosts without native menus. */
export function MainMenu(): ReactNode {
  const { onOpenChange, onCloseAutoFocus } = useFocusReturn();
  return (
    <DropdownMenu.Root modal={false} onOpenChange={onOpenChange}>
      <Tip text="Menu">
        <DropdownMenu.Trigger className="tool" aria-label="Menu">
          <Menu aria-hidden="true" />
        </DropdownMenu.Trigger>
      </Tip>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          onCloseAutoFocus={onCloseAutoFocus}
          align="start"
          sideOffset={4}
          collisionPadding={8}
        >
          {names.map((name) => (
            <DropdownMenu.Sub key={name}>
              <DropdownMenu.SubTrigger className="menu-item">
                <span className="grow">{menuTitles[name]}</span>
                <ChevronRight className="small mirrors" aria-hidden="true" />
              </DropdownMenu.SubTrigger>
              <DropdownMenu.Portal>
                <DropdownMenu.SubContent
                  className="menu"
                  collisionPadding={8}
                  sideOffset={4}
                >
                  <ActionItems
                    kind="dropdown"
                    ids={actions
                      .filter(({ menu }) => menu === name)
                      .map(({ id }) => id)}
                  />
                </DropdownMenu.SubContent>
              </DropdownMenu.Portal>
            </DropdownMenu.Sub>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
