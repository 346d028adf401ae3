/** Writes a TEI corpus: links first, then a TEI element a version. */
import type { Corpus, CorpusRow, CorpusVersion } from "../corpus.ts";
import { placesOf, findVersion } from "../../model/places.ts";
import type { Drift } from "../../model/records.ts";
import { driftNote } from "../drift-note.ts";
import { documentBody } from "../sentence-xml/write-document.ts";
import { xmlAttribute, xmlText } from "../xml/write-xml.ts";

/** The anchor in a version that links point to where it has no counterpart. */
export const nonePrefix = "none.";

export function* teiCorpus(
  corpus: Corpus,
  metadata: boolean,
): Generator<string> {
  const absent = new Set(metadata ? corpus.rows.flatMap((row) => row.absent) : []); // prettier-ignore
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">\n';
  yield header(corpus.title);
  yield '<standOff>\n<linkGrp type="alignment">\n';
  for (const row of corpus.rows) {
    const pointers = pointersOf(corpus, row, metadata);
    if (row.unit === null || pointers.length < 2) continue;
    const facts = metadata
      ? ` type="${row.unit.status}" cert="${row.unit.confidence}"`
      : "";
    yield `<link xml:id="${row.id}"${facts} target="${pointers.join(" ")}"/>\n`;
  }
  yield "</linkGrp>\n";
  if (metadata && corpus.drifts.length > 0) yield* drifts(corpus);
  yield "</standOff>\n";
  for (const [at, version] of corpus.versions.entries())
    yield* text(version, absent.has(at));
  yield "</teiCorpus>\n";
}

function header(title: string): string {
  return `<teiHeader><fileDesc><titleStmt><title>${xmlText(title === "" ? "Untitled" : title)}</title></titleStmt><publicationStmt><p>Exported from Pentapla.</p></publicationStmt><sourceDesc><p>See the texts.</p></sourceDesc></fileDesc><encodingDesc><p>A link names the sentences that correspond. A pointer to an anchor none.CODE says that the version CODE has no counterpart.</p></encodingDesc></teiHeader>\n`;
}

function pointersOf(
  { versions }: Corpus,
  { members, absent }: CorpusRow,
  metadata: boolean,
): readonly string[] {
  return [
    ...versions.flatMap(({ ids }, at) =>
      (members[at] ?? []).map((index) => `#${ids[index] ?? ""}`),
    ),
    ...(metadata
      ? absent.map((at) => `#${nonePrefix}${versions[at]?.id ?? ""}`)
      : []),
  ];
}

function* drifts(corpus: Corpus): Generator<string> {
  const { project, versions, drifts } = corpus;
  yield '<spanGrp type="drift">\n';
  const chosen = new Set(versions.map(({ id }) => id));
  for (const drift of drifts) {
    const targets = segmentsOf(drift).filter(({ version }) => chosen.has(version)); // prettier-ignore
    const pointers = [...new Set(targets.map(({ segment }) => `#${segment}`))];
    yield `<span xml:id="${drift.id}" type="${drift.type}" subtype="${drift.severity}" target="${pointers.join(" ")}">${xmlText(driftNote(corpus, drift))}</span>\n`;
  }
  yield "</spanGrp>\n";

  function segmentsOf({ mentions }: Drift) {
    return mentions.flatMap(({ version: id, start, end }) => {
      const version = findVersion(project, id);
      if (version === undefined) return [];
      const { indexOf } = placesOf(version);
      const from = indexOf.get(start.segment) ?? 0;
      const to = indexOf.get(end.segment) ?? from;
      return version.segments
        .slice(from, to + 1)
        .map(({ id: segment }) => ({ version: id, segment }));
    });
  }
}

function* text(version: CorpusVersion, isMissed: boolean): Generator<string> {
  const { id, title, file } = version;
  yield `<TEI xml:id="${id}"${xmlAttribute("xml:lang", id)}>\n`;
  yield `<teiHeader><fileDesc><titleStmt><title>${xmlText(title === "" ? id : title)}</title></titleStmt><publicationStmt><p>Exported from Pentapla.</p></publicationStmt><sourceDesc><p>${xmlText(file === "" ? "No file." : file)}</p></sourceDesc></fileDesc></teiHeader>\n`;
  yield `<text${xmlAttribute("xml:lang", id)}>\n<body xml:space="preserve">`;
  yield* documentBody(version, {
    hasHeads: true,
    paragraph: () => "",
    sentence(index) {
      const kind = version.kinds[index] ?? "sentence";
      return `${xmlAttribute("xml:id", version.ids[index])}${kind === "sentence" ? "" : ` type="${kind}"`}`;
    },
  });
  yield `</body>\n${isMissed ? `<back><p><anchor xml:id="${nonePrefix}${id}"/></p></back>\n` : ""}</text>\n</TEI>\n`;
}
