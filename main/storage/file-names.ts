/** File names that every system can hold. */
import { Failure } from "../../app/contract/failure.ts";

/** Leaves room for what is put beside a project, within the 255 bytes that file systems allow. */
const longestBytes = 200;

const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const forbidden = /[\u0000-\u001f\u007f<>:"/\\|?*]/;

/** Throws a Failure "refused" in one sentence for a name that some system can't hold, or that leads out of its folder. */
export function expectGoodName(name: string): void {
  const problem = problemWith(name);
  if (problem !== null) throw new Failure("refused", problem);
}

function problemWith(name: string): string | null {
  if (name.trim() === "") return "Give the file a name.";
  const bad = forbidden.exec(name)?.[0];
  if (bad !== undefined)
    return bad < " " || bad === "\u007f"
      ? "A file's name can't hold control characters."
      : `A file's name can't hold “${bad}”.`;
  if (name.startsWith("."))
    return "A file's name can't start with a full stop.";
  if (/[. ]$/.test(name) || name.startsWith(" "))
    return "A file's name can't start with a space, nor end with a space or a full stop.";
  if (reserved.test(name))
    return `Windows keeps the name “${name}” for itself; choose another.`;
  if (Buffer.byteLength(name) > longestBytes) return "This name is too long.";
  return null;
}

/** `text` as a file's name without extension; `fallback` where nothing is left of it. */
export function safeName(text: string, fallback: string): string {
  const plain = text
    .replace(new RegExp(forbidden, "g"), " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  let short = "";
  for (const character of plain)
    if (Buffer.byteLength(short + character) <= 100) short += character;
    else break;
  short = short.trimEnd();
  return short === "" || problemWith(short) !== null ? fallback : short;
}
