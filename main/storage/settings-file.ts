/** The user's settings and the projects opened last. */
import { join } from "node:path";
import { z } from "zod";
import {
  type Recent,
  type Settings,
  defaultSettings,
  recentSchema,
  settingsSchema,
} from "../../app/contract/session.ts";
import type { FileRefs } from "./file-refs.ts";
import { UserFile, type UserFileOptions } from "./user-files.ts";

type Surroundings = Pick<UserFileOptions<unknown>, "now" | "warn">;

/** Settings that are not understood are left out one by one, so that a newer or hand-edited file keeps the rest. */
export function settingsFile(
  folder: string,
  { now, warn }: Surroundings,
): UserFile<Settings> {
  return new UserFile({
    path: join(folder, "settings.json"),
    fallback: defaultSettings,
    now,
    warn,
    parse: (json) => {
      const found = z.record(z.string(), z.unknown()).parse(json);
      const good = Object.entries(found).filter(([key, value]) => {
        const one = settingsSchema.partial().safeParse({ [key]: value });
        if (!one.success)
          warn(`The setting “${key}” is not understood and was left out.`);
        return one.success;
      });
      return settingsSchema.parse({
        ...defaultSettings,
        ...Object.fromEntries(good),
      });
    },
  });
}

const storedRecentSchema = recentSchema
  .omit({ ref: true })
  .extend({ path: z.string() });
const recentFileSchema = z.array(storedRecentSchema).readonly();
export type StoredRecent = z.infer<typeof storedRecentSchema>;

/** How many projects are remembered. */
export const recentLimit = 20;

export function recentFile(
  folder: string,
  surroundings: Surroundings,
): UserFile<readonly StoredRecent[]> {
  return new UserFile<readonly StoredRecent[]>({
    path: join(folder, "recent.json"),
    fallback: [],
    parse: (json) => recentFileSchema.parse(json),
    ...surroundings,
  });
}

/** Remembered projects as the window knows them. */
export function toRecent(
  stored: readonly StoredRecent[],
  refs: FileRefs,
): readonly Recent[] {
  return stored.map(({ path, ...entry }) => ({
    ref: refs.issue(path),
    ...entry,
  }));
}
