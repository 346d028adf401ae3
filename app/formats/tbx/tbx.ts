/** TermBase eXchange: concepts with their terms by language. */
import type { Format } from "../format.ts";
import { readTbx } from "./read-tbx.ts";

export const tbx: Format = {
  info: {
    id: "tbx",
    name: "TBX term base",
    extensions: ["tbx"],
    canRead: true,
    canWrite: false,
    reach: "n-way",
    isFolder: false,
    note: "Terms by concept, in versions 2 (martif) and 3 and in TBX-Min; read as a glossary.",
  },
  reader: {
    recognises(name, head) {
      if (/<(?:martif|tbx|TBX)[\s>]/.test(head)) return 1;
      return /\.tbx$/i.test(name) && /^\s*</.test(head) ? 0.6 : 0;
    },
    read: readTbx,
  },
  writer: null,
};
