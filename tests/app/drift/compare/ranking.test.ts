import { describe, expect, it } from "vitest";
import type { DriftProposal } from "../../../../app/drift/compare/proposal.ts";
import { ranked } from "../../../../app/drift/compare/ranking.ts";

function proposal(given: Partial<DriftProposal>): DriftProposal {
  return {
    type: "number", relation: "conflict", severity: "major", odd: [], confidence: 0.5, reason: "They differ.",
    mentions: [{ version: "en", start: 10, end: 12 }, { version: "de", start: 20, end: 22 }], ...given,
  }; // prettier-ignore
}

const wide = proposal({
  type: "omission",
  relation: "missing",
  mentions: [{ version: "en", start: 0, end: 40 }, { version: "de", start: 9, end: 9 }], // prettier-ignore
});

describe("the order of proposals", () => {
  it("has the most severe first, then the surest", () => {
    const list = [
      proposal({ severity: "minor", confidence: 0.9 }),
      proposal({ confidence: 0.4 }),
      proposal({ confidence: 0.8 }),
      proposal({ severity: "critical", confidence: 0.5 }),
    ];
    expect(ranked(list).map(({ severity, confidence }) => [severity, confidence])).toEqual([["critical", 0.5], ["major", 0.8], ["major", 0.4], ["minor", 0.9]]); // prettier-ignore
  });

  it("leaves out a missing value inside a missing passage, and keeps conflicts", () => {
    const value = proposal({
      relation: "missing",
      mentions: [{ version: "en", start: 10, end: 12 }, { version: "de", start: 9, end: 9 }], // prettier-ignore
    });
    expect(ranked([wide, value])).toEqual([wide]);
    expect(ranked([wide, proposal({})])).toHaveLength(2);
  });

  it("keeps a missing value beside a missing passage", () => {
    const beside = proposal({
      relation: "missing",
      mentions: [{ version: "en", start: 50, end: 52 }, { version: "de", start: 9, end: 9 }], // prettier-ignore
    });
    expect(ranked([wide, beside])).toHaveLength(2);
  });
});
