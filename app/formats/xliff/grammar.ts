/**
 * What may stand in XLIFF 2: the schemas of the core and of the modules, and
 * the prose's further limits on foreign attributes, as a table. Content: "?",
 * "*", "+" as in regular expressions, "other" for elements of other namespaces.
 * Attributes: "name:kind", "!" = required; "any" or prefixes for what else.
 */
interface Written {
  readonly content?: string;
  /** Text may stand among the content. */
  readonly mixed?: true;
  readonly attributes?: string;
  readonly foreign?: string;
}

const inline = "(cp|ph|pc|sc|ec|mrk|sm|em)*";
const hints = "canCopy:yesNo canDelete:yesNo canReorder:yesNoFirst copyOf:nmtoken subType:user type:codeType"; // prettier-ignore
const passage = "id:nmtoken";
const structure = "canResegment:yesNo translate:yesNo srcDir:dir trgDir:dir xml:space:space"; // prettier-ignore
const mark = "id!:nmtoken translate:yesNo type:markType ref:uri value:text";
const modular = "fs: slr: its: itsm:";

export const grammar: Readonly<Record<string, Written>> = {
  xliff: {
    content: "file+",
    attributes: "version!:version srcLang!:language trgLang:language xml:space:space", // prettier-ignore
    foreign: "any",
  },
  file: {
    content: "skeleton? other* notes? (unit|group)+",
    attributes: `id!:nmtoken original:text ${structure}`,
    foreign: "any",
  },
  skeleton: { content: "other*", mixed: true, attributes: "href:text" },
  group: {
    content: "other* notes? (unit|group)*",
    attributes: `id!:nmtoken name:text type:user ${structure}`,
    foreign: "any",
  },
  unit: {
    content: "other* notes? originalData? (segment|ignorable)+",
    attributes: `id!:nmtoken name:text type:user ${structure}`,
    foreign: "any",
  },
  segment: {
    content: "source target?",
    attributes: `${passage} canResegment:yesNo state:state subState:user`,
  },
  ignorable: { content: "source target?", attributes: passage },
  notes: { content: "note+" },
  note: {
    mixed: true,
    attributes: "id:nmtoken appliesTo:applies category:text priority:priority",
    foreign: "any",
  },
  originalData: { content: "data+" },
  data: {
    content: "cp*",
    mixed: true,
    attributes: "id!:nmtoken dir:dir xml:space:preserve",
  },
  source: {
    content: inline,
    mixed: true,
    attributes: "xml:lang:languageOrNone xml:space:space",
  },
  target: {
    content: inline,
    mixed: true,
    attributes: "xml:lang:languageOrNone xml:space:space order:positive",
  },
  cp: { attributes: "hex!:hex" },
  ph: {
    attributes: `${hints} id!:nmtoken disp:text equiv:text dataRef:nmtoken subFlows:nmtokens`,
    foreign: modular,
  },
  pc: {
    content: inline,
    mixed: true,
    attributes: `${hints} id!:nmtoken canOverlap:yesNo dispEnd:text dispStart:text equivEnd:text equivStart:text dataRefEnd:nmtoken dataRefStart:nmtoken subFlowsEnd:nmtokens subFlowsStart:nmtokens dir:dir`,
    foreign: modular,
  },
  sc: {
    attributes: `${hints} id!:nmtoken canOverlap:yesNo dataRef:nmtoken dir:dir disp:text equiv:text isolated:yesNo subFlows:nmtokens`,
    foreign: modular,
  },
  ec: {
    attributes: `${hints} id:nmtoken canOverlap:yesNo dataRef:nmtoken dir:dir disp:text equiv:text isolated:yesNo startRef:nmtoken subFlows:nmtokens`,
    foreign: modular,
  },
  mrk: { content: inline, mixed: true, attributes: mark, foreign: "any" },
  sm: { attributes: mark, foreign: "any" },
  em: { attributes: "startRef!:nmtoken" },

  "mtc:matches": { content: "mtc:match+" },
  "mtc:match": {
    content: "mda:metadata? originalData? source target other*",
    attributes: "id:nmtoken matchQuality:similarity matchSuitability:similarity origin:text ref!:uri reference:yesNo similarity:similarity subType:user type:matchType", // prettier-ignore
    foreign: "any",
  },
  "gls:glossary": { content: "gls:glossEntry+" },
  "gls:glossEntry": {
    content: "gls:term gls:translation* gls:definition? other*",
    attributes: "id:nmtoken ref:uri",
    foreign: "any",
  },
  "gls:term": { mixed: true, attributes: "source:text", foreign: "any" },
  "gls:translation": {
    mixed: true,
    attributes: "id:nmtoken ref:uri source:text",
    foreign: "any",
  },
  "gls:definition": { mixed: true, attributes: "source:text", foreign: "any" },
  "mda:metadata": { content: "mda:metaGroup+", attributes: "id:nmtoken" },
  "mda:metaGroup": {
    content: "(mda:metaGroup|mda:meta)+",
    attributes: "id:nmtoken category:text appliesTo:appliesMeta",
  },
  "mda:meta": { mixed: true, attributes: "type!:text" },
  "res:resourceData": { content: "res:resourceItemRef* res:resourceItem*" },
  "res:resourceItemRef": {
    attributes: "id:nmtoken ref!:nmtoken",
    foreign: "any",
  },
  "res:resourceItem": {
    content: "res:source? res:target? res:reference*",
    attributes: "mimeType:text id:nmtoken context:yesNo",
    foreign: "any",
  },
  "res:source": {
    content: "other*",
    attributes: "href:text xml:lang:languageOrNone",
    foreign: "any",
  },
  "res:target": {
    content: "other*",
    attributes: "href:text xml:lang:languageOrNone",
    foreign: "any",
  },
  "res:reference": {
    attributes: "href!:text xml:lang:languageOrNone",
    foreign: "any",
  },
  "ctr:changeTrack": { content: "ctr:revisions+" },
  "ctr:revisions": {
    content: "ctr:revision+",
    attributes: "appliesTo!:nmtoken ref:nmtoken currentVersion:nmtoken",
    foreign: "any",
  },
  "ctr:revision": {
    content: "ctr:item+",
    attributes: "author:text datetime:text version:nmtoken",
    foreign: "any",
  },
  "ctr:item": { mixed: true, attributes: "property!:text", foreign: "any" },
  "slr:profiles": {
    content: "slr:normalization? other*",
    attributes: "generalProfile:text storageProfile:text",
  },
  "slr:normalization": {
    attributes: "general:normalization storage:normalization",
  },
  "slr:data": { content: "other*", attributes: "profile!:text", foreign: "any" }, // prettier-ignore
  "val:validation": { content: "val:rule+", foreign: "any" },
  "val:rule": {
    attributes: "isPresent:text occurs:positive isNotPresent:text startsWith:text endsWith:text existsInSource:yesNo caseSensitive:yesNo normalization:normalization disabled:yesNo", // prettier-ignore
    foreign: "any",
  },
  "its:locQualityIssues": {
    content: "its:locQualityIssue+",
    attributes: "xml:id!:ncname version:itsVersion",
  },
  "its:locQualityIssue": {
    attributes: "version:itsVersion locQualityIssueType:issue locQualityIssueComment:text locQualityIssueSeverity:score locQualityIssueProfileRef:uri locQualityIssueEnabled:yesNo", // prettier-ignore
  },
  "its:provenanceRecords": {
    content: "its:provenanceRecord+",
    attributes: "xml:id!:ncname version:itsVersion",
  },
  "its:provenanceRecord": {
    attributes: "version:itsVersion org:text orgRef:uri person:text personRef:uri revOrg:text revOrgRef:uri revPerson:text revPersonRef:uri revTool:text revToolRef:uri tool:text toolRef:uri", // prettier-ignore
  },
};

/** Attributes of modules, wherever they stand. */
export const moduleAttributes =
  "fs:fs:fs fs:subFs:text slr:equivStorage:text slr:sizeInfo:text slr:sizeInfoRef:nmtoken slr:sizeRestriction:text slr:storageRestriction:text " +
  "its:version:itsVersion its:allowedCharacters:text its:annotatorsRef:text its:localeFilterList:text its:localeFilterType:filter its:locQualityIssueComment:text its:locQualityIssueEnabled:yesNo its:locQualityIssueProfileRef:uri its:locQualityIssuesRef:uri its:locQualityIssueSeverity:score its:locQualityIssueType:issue its:locQualityRatingProfileRef:uri its:locQualityRatingScore:score its:locQualityRatingScoreThreshold:score its:locQualityRatingVote:integer its:locQualityRatingVoteThreshold:integer its:mtConfidence:confidence its:org:text its:orgRef:uri its:person:text its:personRef:uri its:provenanceRecordsRef:uri its:revOrg:text its:revOrgRef:uri its:revPerson:text its:revPersonRef:uri its:revTool:text its:revToolRef:uri its:taClassRef:uri its:taConfidence:confidence its:taIdent:text its:taIdentRef:uri its:taSource:text its:termConfidence:confidence its:tool:text its:toolRef:uri " +
  "itsm:domains:text itsm:lang:language xml:lang:languageOrNone xml:space:space xml:id:ncname xml:base:uri";

/** Modules' elements by the core elements they may stand in; each once, but for change tracks and data. */
export const modulePlaces: Readonly<Record<string, string>> = {
  "mtc:matches": "unit",
  "gls:glossary": "unit",
  "mda:metadata": "file group unit mtc:match",
  "res:resourceData": "file group unit",
  "ctr:changeTrack": "file group unit",
  "slr:profiles": "file",
  "slr:data": "file group unit",
  "val:validation": "file group unit",
  "its:locQualityIssues": "unit",
  "its:provenanceRecords": "file group unit",
};

export const manyTimes = new Set([
  "ctr:changeTrack",
  "slr:data",
  "its:locQualityIssues",
  "its:provenanceRecords",
]);
