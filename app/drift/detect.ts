/** The drift detector: facts compared unit by unit over all versions at once. */
import type { WordVectors } from "../align/word-vectors.ts";
import type { Task } from "../task/task.ts";
import type {
  DriftInput,
  DriftProposal,
  DriftVersion,
} from "./compare/proposal.ts";
import { clauseDrifts } from "./compare/clauses.ts";
import { WordForms } from "./compare/content-words.ts";
import { leadBefore } from "./compare/lead.ts";
import { lengthRatios } from "./compare/length-ratios.ts";
import { structureDrifts } from "./compare/structure.ts";
import { closeness, coverages } from "./compare/coverage.ts";
import { foreignPassages } from "./compare/foreign.ts";
import { missingNames } from "./compare/missing-names.ts";
import { misspeltNames } from "./compare/misspelt.ts";
import { type NameWord, nameWords } from "./compare/name-words.ts";
import { nameDrifts, type NameSide } from "./compare/names.ts";
import { passageLinks } from "./compare/passage-links.ts";
import { quotedWordDrifts } from "./compare/quoted-words.ts";
import { ranked } from "./compare/ranking.ts";
import { readSpelling, type Spelling } from "./compare/spelling.ts";
import { trusted } from "./compare/trust.ts";
import { wordSides } from "./compare/word-evidence.ts";
import { stanceDrifts } from "./compare/stance-drifts.ts";
import { termDrifts } from "./compare/terms.ts";
import { timelineDrifts } from "./compare/timeline.ts";
import { readUnit } from "./compare/read-unit.ts";
import type { UnitView } from "./compare/unit-view.ts";
import { valueDrifts } from "./compare/values.ts";
import type { FactFinder } from "./facts.ts";
import type { Fact } from "./facts/fact.ts";

export type DriftDetector = (
  input: DriftInput,
  task: Task,
) => readonly DriftProposal[];

/** The finder keeps facts by the text of the segment: after an edit only what changed is read again. */
export function createDriftDetector(
  finder: FactFinder,
  vectors: WordVectors | null = null,
): DriftDetector {
  const forms = new WordForms(vectors);
  const known = new Map<string, { readonly text: string; readonly spelling: Spelling }>(); // prettier-ignore
  const spellingOf = ({ id, text }: DriftVersion, task: Task): Spelling => {
    const last = known.get(id);
    if (last?.text === text) return last.spelling;
    const spelling = readSpelling(text, () => task.checkpoint());
    known.set(id, { text, spelling });
    return spelling;
  };

  const sidesOf = (view: UnitView, spellings: readonly Spelling[]): readonly NameSide[] =>
    view.members.flatMap((member) => {
      const spelling = spellings[member.version];
      if (spelling === undefined) return [];
      const { prefixes } = finder.lexicon(member.id);
      const words = member.passages.flatMap(({ text, start }) => nameWords(text, start, prefixes));
      return [{ member, spelling, words, nouns: finder.lexicon(member.id).nouns, isWord: ({ text }: NameWord) => forms.form(member.language, text).row !== null }];
    }); // prettier-ignore

  return (input, task) => {
    const spellings = input.versions.map((version) =>
      spellingOf(version, task),
    );
    const ratios = lengthRatios(input);
    const wanted = input.within ?? [...input.units.keys()];
    const isPart = input.within !== undefined;
    const links = passageLinks(input);
    const close = closeness(coverages(input, links));
    const structural = [
      ...structureDrifts(input, links, { finder, forms }, task),
      ...foreignPassages(input, spellings, task),
      ...misspeltNames(input, spellings, forms, task),
    ];
    const proposals = isPart ? touching(input, structural, wanted) : [...structural]; // prettier-ignore
    proposals.push(...termDrifts(input, wanted, spellings, task));
    wanted.forEach((n, done) => {
      task.checkpoint();
      if (done % 16 === 0) task.progress(done / wanted.length, "Compare facts");
      const view = readUnit(finder, input, n);
      if (view.members.length < 2) return;
      const sides = sidesOf(view, spellings);
      const words = vectors === null ? null : wordSides(view, forms);
      const found = [
        ...valueDrifts(view),
        ...nameDrifts(view, sides),
        ...missingNames(view, sides),
        // A version whose language has no words for it abstains.
        ...stanceDrifts(
          view,
          sides.filter(({ member }) => finder.lexicon(member.id).knowsStances),
        ),
        ...quotedWordDrifts(view, words, vectors),
        ...clauseDrifts(view, words, ratios),
      ];
      proposals.push(...trusted(found, view, words, close));
    });
    const namesOf = (version: number, segment: number): readonly NameWord[] => {
      const { id, text, segments } = input.versions[version] ?? { id: "und", text: "", segments: [] };
      const range = segments[segment];
      if (range === undefined) return [];
      const words = nameWords(text.slice(range.start, range.end), range.start, finder.lexicon(id).prefixes);
      const seen = new Set<string>();
      // Without capitals every word may be a name; only names of the others find a match among them.
      return words.filter(({ isCapital, isLatin, folded }) => {
        const isName = folded.length >= 4 && (isCapital || !isLatin) && !seen.has(folded);
        if (isName) seen.add(folded);
        return isName;
      });
    }; // prettier-ignore
    const factsOf = (version: number, segment: number): readonly Fact[] => {
      const { id, text, segments } = input.versions[version] ?? { id: "und", text: "", segments: [] };
      const range = segments[segment];
      return range === undefined ? [] : finder.find(text.slice(range.start, range.end), id);
    }; // prettier-ignore
    const leadOf = (version: number, segment: number, start: number): number => {
      const { id, text, segments } = input.versions[version] ?? { id: "und", text: "", segments: [] };
      return leadBefore(text, segments[segment]?.start ?? start, start, finder.lexicon(id));
    }; // prettier-ignore
    if (!isPart)
      proposals.push(
        ...timelineDrifts(input, { factsOf, leadOf, namesOf }, task),
      );
    return ranked(proposals);
  };
}

/** Those with words in the units asked for. */
function touching(
  { versions, units }: DriftInput,
  proposals: readonly DriftProposal[],
  wanted: readonly number[],
): DriftProposal[] {
  const ranges = new Map(
    versions.map(({ id, segments }) => [
      id,
      wanted.flatMap((n) => (units[n]?.members[id] ?? []).flatMap((segment) => segments[segment] ?? [])), // prettier-ignore
    ]),
  );
  return proposals.filter(({ mentions }) =>
    mentions.some(({ version, start, end }) =>
      start < end && (ranges.get(version) ?? []).some((range) => range.start < end && range.end > start))); // prettier-ignore
}
