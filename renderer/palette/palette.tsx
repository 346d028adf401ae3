import { Command } from "cmdk";
import { Search } from "lucide-react";
import { Dialog } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { closeDialog, openDialog } from "../state/dialogs.ts";
import "../styles/palette.css";
import { ActionResults } from "./action-results.tsx";
import { NumberResults } from "./number-results.tsx";
import { TextResults } from "./text-results.tsx";
import { useActiveItem } from "./use-active-item.ts";
import { VersionResults } from "./version-results.tsx";

const modes = [
  ["@", "version"],
  ["#", "unit"],
  ['"', "search the texts"],
] as const;

/** One field that finds actions and recents, and by its first sign versions (@), units (#) and words ("). */
export function Palette({ text }: { readonly text: string }): ReactNode {
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => (open ? undefined : closeDialog())}
    >
      <Dialog.Portal>
        <Dialog.Overlay className="scrim light" />
        <Dialog.Content className="palette" aria-describedby={undefined}>
          <Dialog.Title className="unseen">Commands</Dialog.Title>
          <Finder text={text} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Finder({ text }: { readonly text: string }): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useActiveItem(frame);
  const write = (words: string): void => {
    openDialog({ kind: "palette", text: words });
    input.current?.focus();
  };
  return (
    <>
      <Command ref={frame} shouldFilter={false} loop label="Commands">
        <div className="palette-head">
          <Search aria-hidden="true" />
          <Command.Input
            ref={input}
            className="palette-input"
            value={text}
            onValueChange={write}
            placeholder="Search or run a command"
            aria-label="Commands, versions, units and words"
          />
          <kbd aria-hidden="true">Esc</kbd>
        </div>
        <Command.List className="palette-list" label="Found">
          <Results text={text} />
        </Command.List>
      </Command>
      <footer className="palette-foot">
        <span>
          <kbd>↑</kbd>
          <kbd>↓</kbd>choose
        </span>
        <span>
          <kbd>Enter</kbd>run
        </span>
        <span className="grow" />
        {modes.map(([mark, words]) => (
          <button key={mark} type="button" onClick={() => write(mark)}>
            <kbd>{mark}</kbd>
            {words}
          </button>
        ))}
      </footer>
    </>
  );
}

function Results({ text }: { readonly text: string }): ReactNode {
  const rest = text.slice(1);
  switch (text.slice(0, 1)) {
    case "@":
      return <VersionResults text={rest} />;
    case "#":
      return <NumberResults text={rest} />;
    case '"':
      return <TextResults text={rest} />;
    default:
      return <ActionResults text={text} />;
  }
}
