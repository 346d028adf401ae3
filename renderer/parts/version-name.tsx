import type { ReactNode } from "react";
import type { Version } from "../../app/model/records.ts";
import { languageOf, nameInItself } from "../../app/text/language.ts";

/** What a version is called on screen: its title, else the language's name in itself. */
export function versionName({
  id,
  title,
}: Pick<Version, "id" | "title">): string {
  return title.trim() === "" ? nameInItself(id) : title;
}

/** A version's code in its chip. */
export function VersionCode({ id }: { readonly id: string }): ReactNode {
  return <bdi className="code">{id}</bdi>;
}

/** Code and name, each in its own direction. */
export function VersionName({
  version,
}: {
  readonly version: Pick<Version, "id" | "title" | "dir">;
}): ReactNode {
  return (
    <>
      <VersionCode id={version.id} />
      <bdi
        lang={languageOf(version.id)}
        dir={version.dir}
        className={version.dir === "rtl" ? "strong text" : "strong"}
      >
        {versionName(version)}
      </bdi>
    </>
  );
}
