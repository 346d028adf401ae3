import { Check, ChevronDown } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import type { Project, VersionId } from "../../app/model/records.ts";
import { VersionName } from "../parts/version-name.tsx";
import { askSearch } from "../state/search.ts";
import type { SearchState } from "../state/shape.ts";
import "../styles/menus.css";
import "../units/chip.css";

interface VersionFilterProps {
  readonly project: Project;
  readonly search: SearchState;
}

/** Which versions are searched; at least one always is. */
export function VersionFilter({
  project,
  search,
}: VersionFilterProps): ReactNode {
  const all = project.versions.map(({ id }) => id);
  const asked = search.versions ?? all;
  const toggle = (id: VersionId): void => {
    const next = all.filter((other) =>
      other === id ? !asked.includes(id) : asked.includes(other),
    );
    if (next.length > 0)
      void askSearch({ versions: next.length === all.length ? null : next });
  };
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        className={search.versions === null ? "chip" : "chip on"}
      >
        {search.versions === null
          ? `All ${all.length} versions`
          : asked.join(", ")}
        <ChevronDown className="small" aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          sideOffset={4}
          collisionPadding={8}
        >
          {project.versions.map((version) => (
            <DropdownMenu.CheckboxItem
              key={version.id}
              className="menu-item"
              checked={asked.includes(version.id)}
              onSelect={(event) => event.preventDefault()}
              onCheckedChange={() => toggle(version.id)}
            >
              <span className="menu-check">
                <DropdownMenu.ItemIndicator>
                  <Check className="small" aria-hidden="true" />
                </DropdownMenu.ItemIndicator>
              </span>
              <VersionName version={version} />
            </DropdownMenu.CheckboxItem>
          ))}
          <DropdownMenu.Separator className="menu-line" />
          <DropdownMenu.Item
            className="menu-item"
            onSelect={() => void askSearch({ versions: null })}
          >
            <span className="menu-check" />
            All versions
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
