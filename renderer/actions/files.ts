/** Choosing files, opening and saving: what the File menu and dropped files share. */
import type { FileRef } from "../../app/contract/files.ts";
import { closeDialog, openDialog } from "../state/dialogs.ts";
import type { PickPurpose } from "../state/shape.ts";
import { useWindow, windowState } from "../state/store.ts";
import { showToast } from "../state/toasts.ts";
import { adoptFile, attempt } from "../state/workbench.ts";

/** Asks for files by the host's dialog, or by the window's own picker where it has none; null = cancelled. */
export async function chooseFiles(
  purpose: PickPurpose,
  suggestedName?: string,
): Promise<readonly FileRef[] | null> {
  const result = await attempt((api) =>
    api.pickFiles({
      purpose,
      ...(suggestedName === undefined ? {} : { suggestedName }),
    }),
  );
  switch (result?.kind) {
    case "picked":
      return result.refs.length === 0 ? null : result.refs;
    case "browse":
      return new Promise((resolve) => {
        useWindow.setState({
          picker: {
            purpose,
            suggestedName: suggestedName ?? "",
            done: (refs) => {
              useWindow.setState({ picker: null });
              resolve(refs);
            },
          },
        });
      });
    case "cancelled":
    case undefined:
      return null;
  }
}

/** Asks where to save to; null = cancelled. */
export async function choosePlace(
  purpose: "saveProject" | "export",
  suggestedName: string,
): Promise<FileRef | null> {
  return (await chooseFiles(purpose, suggestedName))?.[0] ?? null;
}

/** Opens a project; a damaged one is explained in a dialog. True = it is open. */
export async function openProject(
  ref: FileRef,
  how: { readonly offer?: string; readonly readOnly?: boolean } = {},
): Promise<boolean> {
  const result = await attempt((api) => api.openProject({ ref, ...how }));
  if (result === null) return false;
  if (result.kind === "refused") {
    openDialog({ kind: "damaged", ref, refused: result });
    return false;
  }
  closeDialog();
  sayNotices(result.notices);
  return true;
}

/** Asks for a project and opens it. */
export async function pickProject(): Promise<void> {
  const ref = (await chooseFiles("openProject"))?.[0];
  if (ref !== undefined) await openProject(ref);
}

export async function openSample(): Promise<void> {
  const result = await attempt((api) => api.openSample({}));
  if (result?.kind === "opened") sayNotices(result.notices);
  else if (result?.kind === "refused") showToast(result.message);
}

function sayNotices(notices: readonly string[]): void {
  if (notices.length > 0) showToast(notices.join(" "));
}

export async function save(): Promise<void> {
  const session = await attempt((api) => api.save({}));
  if (session?.save === "saved") showToast(`${session.fileName} saved`);
}

/** The project's title as a file name. */
export function fileNameOf(title: string, suffix: string): string {
  const stem = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return `${stem === "" ? "project" : stem.slice(0, 120)}${suffix}`;
}

export async function saveCopy(): Promise<void> {
  const title = windowState().project?.meta.title ?? "";
  const place = await choosePlace(
    "saveProject",
    fileNameOf(title, ".pentapla.json"),
  );
  if (place === null) return;
  const session = await attempt((api) => api.saveCopy({ place }));
  if (session !== null) showToast(`Saved as ${session.fileName}`);
}

/** Text pasted where files are asked for: a file like others. */
export async function takePastedText(
  text: string,
  onTexts: (refs: readonly FileRef[]) => void,
): Promise<void> {
  if (text.trim() === "") return;
  const ref = await attempt((api) => api.adoptText({ text }));
  if (ref !== null) onTexts([ref]);
}

/** Files dropped on the window: a project opens, texts start a new project (or join the dialog that is open, by `onTexts`). */
export async function takeDroppedFiles(
  files: readonly File[],
  onTexts?: (refs: readonly FileRef[]) => void,
): Promise<void> {
  const refs: FileRef[] = [];
  for (const file of files) {
    const ref = await attempt(() => adoptFile(file));
    if (ref !== null) refs.push(ref);
  }
  const project = refs.find(({ name }) => name.endsWith(".pentapla.json"));
  if (project !== undefined && onTexts === undefined) {
    // A browser hands over the bytes alone; a project is worked on where it lies.
    if (project.importOnly)
      showToast(
        "A browser can't open a dropped project. Open it from its folder.",
        {
          label: "Open a project",
          run: () => void pickProject(),
        },
      );
    else await openProject(project);
    return;
  }
  const texts = refs.filter((ref) => ref !== project);
  if (texts.length === 0) return;
  if (onTexts === undefined) openDialog({ kind: "newProject", refs: texts });
  else onTexts(texts);
}
