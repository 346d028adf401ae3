/** The language that a column's heading names: a tag, or a name in English or in the language itself. */
import { isKnownLanguage, nameInEnglish, nameInItself } from "../../text/language.ts"; // prettier-ignore

// ISO 639-1.
const codes =
  "aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cs cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split(
    " ",
  );

let names: ReadonlyMap<string, string> | null = null;

function namesOfLanguages(): ReadonlyMap<string, string> {
  names ??= new Map(
    codes.flatMap((code) =>
      [nameInEnglish(code), nameInItself(code)].map(
        (name) => [name.toLowerCase(), code] as const,
      ),
    ),
  );
  return names;
}

const tag = /^(?:[A-Za-z]{2,3}|[xi](?=[-_]))(?:[-_][A-Za-z0-9]{1,8})*$/;

/**
 * The BCP-47 tag of a heading (`de`, `en_US`, `deu`, `German`, `Français`);
 * null where it names no language. `isTable` accepts tags of languages that
 * the runtime doesn't know, for rows known to be headings.
 */
export function headingLanguage(
  heading: string,
  isTable: boolean,
): string | null {
  const bare = heading.trim();
  const named = namesOfLanguages().get(bare.toLowerCase());
  if (named !== undefined) return named;
  if (!tag.test(bare)) return null;
  const written = bare.replaceAll("_", "-");
  if (isKnownLanguage(written)) return shortened(written);
  return isTable ? written : null;
}

/** The first part of a tag, as glossaries name languages: `de` for `de-AT` and `deu`. */
export function glossaryLanguage(tag: string): string {
  const written = tag.trim().replaceAll("_", "-");
  return (isKnownLanguage(written) ? shortened(written) : written).replace(/-.*$/s, "").toLowerCase(); // prettier-ignore
}

/** `deu` → `de`; a tag whose language has no shorter code stays as it is written. */
function shortened(written: string): string {
  const [language = "", ...rest] = written.split("-");
  if (language.length !== 3) return written;
  const [canonical = language] = Intl.getCanonicalLocales(language);
  return [canonical.length === 2 ? canonical : language, ...rest].join("-");
}
