import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignByTime, type Span } from "../../../../app/formats/subtitles/align-by-time.ts"; // prettier-ignore
import { srt, vtt } from "../../../../app/formats/subtitles/subtitles.ts";
import { readWith } from "../packed.ts";

const cues = (read: ReturnType<typeof readWith>): readonly string[] =>
  (read.texts[0]?.segments ?? []).map(({ start, end }) => read.texts[0]?.text.slice(start, end) ?? ""); // prettier-ignore

describe("subtitles", () => {
  it("give a segment a cue, without tags, with times", () => {
    const read = readWith(
      srt,
      '1\r\n00:00:01,500 --> 00:00:03,000 X1:1\r\n<i>One</i>\r\n{\\an8}two &amp; <font color="red">three</font>\r\n\r\n2\r\n00:00:04,000 --> 00:00:05,000\r\n\r\n\r\n3\r\n01:00:06,1 --> 01:00:07,25\r\n5 < 6\r\n',
    );
    expect(cues(read)).toEqual(["One\ntwo &amp; three", "5 < 6"]);
    expect(read.texts[0]?.times).toEqual([
      { startMs: 1_500, endMs: 3_000 },
      { startMs: 3_606_100, endMs: 3_607_250 },
    ]);
    expect(read.texts[0]?.ids).toEqual(["1", "3"]);
    expect(read.report.map(({ text }) => text)).toEqual([
      "1 cue without words left out.",
      "Each cue is a segment; its times are not kept in the project.",
    ]);
  });

  it("of the web leave notes and styles out and resolve references", () => {
    const read = readWith(
      vtt,
      "WEBVTT - title\n\nNOTE a --> b\nnot a cue\n\nSTYLE\n::cue {}\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v Roger Bingham>We &lt;are&gt; <c.loud>here</c><00:01.500> now\n\n00:03.000 --> 00:04.000\nEnd\n",
    );
    expect(cues(read)).toEqual(["We <are> here now", "End"]);
    expect(read.texts[0]?.ids).toBe(null);
  });

  it("of recognised speech say each line once, in the language they state", () => {
    const read = readWith(
      vtt,
      "WEBVTT\nKind: captions\nLanguage: en\n\n" +
        "00:00:00.160 --> 00:00:02.510 align:start position:0%\n \nhello<00:00:00.480><c> every</c><00:00:00.900><c> one</c>\n\n" +
        "00:00:02.510 --> 00:00:02.520 align:start position:0%\nhello every one\n \n\n" +
        "00:00:02.520 --> 00:00:04.950 align:start position:0%\nhello every one\nno<00:00:03.100><c> no</c>\n\n" +
        "00:00:04.950 --> 00:00:04.960 align:start position:0%\nno no\n \n\n" +
        "00:00:04.960 --> 00:00:06.000 align:start position:0%\nno no\nno<00:00:05.100><c> no</c>\n",
    );
    expect(cues(read)).toEqual(["hello every one", "no no", "no no"]);
    expect(read.texts[0]?.language).toBe("en");
    expect(read.report.map(({ text }) => text)).toEqual([
      "4 lines that rolling captions show again left out.",
      "Each cue is a segment; its times are not kept in the project.",
    ]);
  });

  it("of one moment without end are compared with a few others only", () => {
    const times = Array.from({ length: 20_000 }, () => ({ startMs: 0, endMs: 60_000 })); // prettier-ignore
    const started = Date.now();
    expect(alignByTime([{ times }, { times }])).toHaveLength(1);
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it("tell apart cues without a blank line between them, and say what they left out", () => {
    const read = readWith(srt, "1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n\nNonsense\n"); // prettier-ignore
    expect(cues(read)).toEqual(["One", "Two"]);
    expect(read.report).toContainEqual({ level: "repaired", line: 1, text: "The blank line between two cues is missing; they were told apart by their times." }); // prettier-ignore
    expect(read.report).toContainEqual({ level: "refused", line: 8, text: "A block without a time was left out; expected is a line such as 00:01:02,500 --> 00:01:04,000." }); // prettier-ignore
    expect(() => readWith(srt, "Only words.")).toThrow("file.srt holds no cues; expected are times such as 00:01:02,500 --> 00:01:04,000 with words below."); // prettier-ignore
  });
});

const span = (startMs: number, endMs: number): Span => ({ startMs, endMs });

const linked = (...texts: readonly (readonly Span[])[]) =>
  alignByTime(texts.map((times) => ({ times })));

describe("cues of several files", () => {
  it("are linked where they are shown together", () => {
    const a = [span(0, 2_000), span(2_100, 6_000), span(7_000, 8_000)];
    const b = [span(100, 1_900), span(2_000, 3_900), span(4_000, 6_100), span(20_000, 21_000)]; // prettier-ignore
    const c = [span(7_000, 8_100)];
    expect(linked(a, b, c).map(({ members }) => members)).toEqual([
      [{ text: 0, segments: [0] }, { text: 1, segments: [0] }],
      [{ text: 0, segments: [1] }, { text: 1, segments: [1, 2] }],
      [{ text: 0, segments: [2] }, { text: 2, segments: [0] }],
    ]); // prettier-ignore
    expect(alignByTime([{ times: a }, {}])).toEqual([]);
  });

  it("are in one unit at most, whatever their times", () => {
    const spans = fc.array(fc.tuple(fc.nat(50_000), fc.nat(8_000)).map(([start, length]) => span(start, start + length)), { maxLength: 40 }); // prettier-ignore
    fc.assert(
      fc.property(spans, spans, spans, (a, b, c) => {
        const units = linked(a, b, c);
        const used = units.flatMap(({ members }) => members.flatMap(({ text, segments }) => segments.map((at) => `${text}:${at}`))); // prettier-ignore
        expect(new Set(used).size).toBe(used.length);
        for (const { members, confidence } of units) {
          expect(members.length).toBeGreaterThan(1);
          for (const { segments } of members)
            expect(segments).toEqual(segments.toSorted((x, y) => x - y));
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
