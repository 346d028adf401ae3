/**
 * The lock beside a project. Created whole in one step, so that nobody reads
 * half a record. A dead holder's lock is inherited: the heir first creates a
 * claim named after the dead lock's nonce, which only one can, and replaces
 * the lock while it holds that claim. A dead heir's claim is inherited likewise.
 */
import { randomBytes } from "node:crypto";
import { link, open, readFile, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { z } from "zod";
import { codeOf } from "./io-words.ts";
import { mayBeSameStart, processIdentity } from "./process-identity.ts";

const holderSchema = z.object({
  host: z.string(),
  pid: z.number().int(),
  /** When the process started, in the platform's own form; null = not known. */
  started: z.string().nullable(),
  /** When the project was opened, ISO. */
  since: z.iso.datetime(),
  nonce: z.string().regex(/^[0-9a-f]{16}$/),
});
export type LockHolder = z.infer<typeof holderSchema>;

export interface Lock {
  /** Removes the lock if it is still ours. */
  release(): Promise<void>;
}

export type LockResult =
  | { readonly kind: "held"; readonly lock: Lock }
  /** `holder` null: another program's or a damaged lock that is too young to be ignored. */
  | {
      readonly kind: "busy";
      readonly holder: LockHolder | null;
      readonly isThisHost: boolean;
    };

/** A record that can't be read is taken for one being written while it is younger than this. */
const unreadableGraceMs = 5_000;

/** Takes the lock file at `path`, at once where its holder is dead. Rejects with the system's error where no lock can be made; `force` takes it from whoever has it. */
export async function takeLock(
  path: string,
  since: string,
  force = false,
): Promise<LockResult> {
  const own = await processIdentity(process.pid);
  for (;;) {
    const mine: LockHolder = {
      host: hostname(),
      pid: process.pid,
      started: own?.start ?? null,
      since,
      nonce: randomBytes(8).toString("hex"),
    };
    if (await createWhole(path, mine)) return held(path, mine);
    const found = await readRecord(path);
    if (found.kind === "absent") continue;
    if (
      force ||
      (found.kind === "damaged" && found.ageMs > unreadableGraceMs)
    ) {
      await replaceBy(path, mine);
      return held(path, mine);
    }
    if (found.kind === "damaged")
      return { kind: "busy", holder: null, isThisHost: true };
    const heir = await inherit(path, found.holder, mine);
    if (heir === "taken") return held(path, mine);
    if (heir === "changed") continue;
    return {
      kind: "busy",
      holder: heir,
      isThisHost: heir.host === mine.host,
    };
  }
}

/** Follows the claims from a dead holder to a living one, or takes the lock over. "changed": somebody else was faster; look again. */
async function inherit(
  path: string,
  holder: LockHolder,
  mine: LockHolder,
): Promise<LockHolder | "taken" | "changed"> {
  const claims: string[] = [];
  let last = holder;
  for (;;) {
    if (!(await isDead(last))) return last;
    const claim = `${path}.${last.nonce}`;
    claims.push(claim);
    if (await createWhole(claim, mine)) {
      const now = await readRecord(path);
      if (now.kind === "read" && now.holder.nonce === holder.nonce) {
        await replaceBy(path, mine);
        for (const done of claims) await rm(done, { force: true });
        return "taken";
      }
      await rm(claim, { force: true });
      return "changed";
    }
    const next = await readRecord(claim);
    if (next.kind === "absent") return "changed";
    if (next.kind === "read") last = next.holder;
    else if (next.ageMs > unreadableGraceMs) await rm(claim, { force: true });
    else return last;
  }
}

async function isDead(holder: LockHolder): Promise<boolean> {
  if (holder.host !== hostname()) return false;
  const found = await processIdentity(holder.pid);
  return found === null || !mayBeSameStart(found.start, holder.started);
}

function held(path: string, mine: LockHolder): LockResult {
  const release = async (): Promise<void> => {
    const found = await readRecord(path);
    if (found.kind === "read" && found.holder.nonce === mine.nonce)
      await rm(path, { force: true });
  };
  return { kind: "held", lock: { release } };
}

type Found =
  | { readonly kind: "read"; readonly holder: LockHolder }
  | { readonly kind: "absent" }
  | { readonly kind: "damaged"; readonly ageMs: number };

async function readRecord(path: string): Promise<Found> {
  let handle;
  try {
    handle = await open(path, "r");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return { kind: "absent" };
    throw error;
  }
  try {
    const { mtimeMs } = await handle.stat();
    const holder = parse(await handle.readFile("utf8"));
    return holder !== null
      ? { kind: "read", holder }
      : { kind: "damaged", ageMs: Date.now() - mtimeMs };
  } finally {
    await handle.close();
  }
}

function parse(text: string): LockHolder | null {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Creates `path` with its content in one step; false when it exists. */
async function createWhole(path: string, holder: LockHolder): Promise<boolean> {
  const temporary = await writeTemporary(path, holder);
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    // No hard links here (FAT, some network disks): readers bear a short moment of an empty record.
    return await createInPlace(path, await readFile(temporary, "utf8"));
  } finally {
    await rm(temporary, { force: true });
  }
}

async function createInPlace(path: string, text: string): Promise<boolean> {
  try {
    const handle = await open(path, "wx");
    await handle.writeFile(text).finally(() => handle.close());
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

async function replaceBy(path: string, holder: LockHolder): Promise<void> {
  const temporary = await writeTemporary(path, holder);
  try {
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeTemporary(
  path: string,
  holder: LockHolder,
): Promise<string> {
  const temporary = `${path}.${holder.nonce}.tmp`;
  const handle = await open(temporary, "w");
  try {
    await handle.writeFile(JSON.stringify(holder));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return temporary;
}
