/** Attributes of documents whose prefixes are their own affair. */
import type { Element } from "./read-xml.ts";

/** The attribute with this local name, whatever its prefix; null where there is none. */
export function attribute(element: Element, name: string): string | null {
  const own = element.attributes[name];
  if (own !== undefined) return own;
  const suffix = `:${name}`;
  for (const [key, value] of Object.entries(element.attributes))
    if (key.endsWith(suffix)) return value;
  return null;
}
