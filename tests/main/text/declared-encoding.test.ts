import { expect, it } from "vitest";
import { declaredEncoding } from "../../../main/text/declared-encoding.ts";

function declared(text: string): string | null {
  return declaredEncoding(new TextEncoder().encode(text));
}

it("takes what an XML declaration or a meta element names", () => {
  expect(declared('<?xml version="1.0" encoding="KOI8-R"?><a/>')).toBe("koi8-r"); // prettier-ignore
  expect(declared('<html><meta charset="shift_jis">')).toBe("shift_jis");
  expect(declared('<?xml version="1.0"?><a/>')).toBeNull();
  expect(declared('<?xml version="1.0" encoding="x-nope"?><a/>')).toBeNull();
});

it("does not believe a wide encoding of what is read byte by byte", () => {
  expect(declared('<?xml version="1.0" encoding="UTF-16"?><a/>')).toBeNull();
  expect(declared('<?xml version="1.0" encoding="utf-32le"?><a/>')).toBeNull();
});
