import { openDialog } from "../state/dialogs.ts";
import type { Handlers } from "./handler.ts";

export const helpHandlers: Handlers = {
  keys: { run: () => openDialog({ kind: "keys" }) },
  help: { run: () => openDialog({ kind: "help" }) },
  about: { run: () => openDialog({ kind: "about" }) },
};
