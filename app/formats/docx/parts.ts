/** The parts of a Word document that are the same in every export. */
import { segmentKinds, type SegmentKind } from "../../model/records.ts";
import { xmlText } from "../xml/write-xml.ts";
import type { ZipPart } from "../zip/write-zip.ts";

export const wordSpace =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const packageSpace = "http://schemas.openxmlformats.org/package/2006";
const office =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** In the order of the package; the document itself comes behind them. */
export function fixedParts(title: string): readonly ZipPart[] {
  return [
    {
      path: "[Content_Types].xml",
      content: `${head}<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    },
    {
      path: "_rels/.rels",
      content: `${head}<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packageSpace}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    },
    {
      path: "docProps/core.xml",
      content: `${head}<cp:coreProperties xmlns:cp="${packageSpace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`,
    },
    {
      path: "word/_rels/document.xml.rels",
      content: `${head}<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
    { path: "word/styles.xml", content: styles },
  ];
}

const paragraphStyle = (
  id: string,
  name: string,
  paragraph: string,
  run: string,
): string =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

/** The style of a segment of a kind in our own tables; null for a sentence. */
export function kindStyle(kind: SegmentKind): string | null {
  return kind === "sentence"
    ? null
    : `Pentapla${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

/** The kind that a style of ours stands for; null for any other style. */
export function kindOfStyle(style: string | null): SegmentKind | null {
  return style === null
    ? null
    : (segmentKinds.find((kind) => kindStyle(kind) === style) ?? null);
}

const quiet = '<w:color w:val="54504A"/><w:sz w:val="16"/><w:szCs w:val="16"/>';
const line = (side: string, color: string): string =>
  `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${color}"/>`;

const kindStyles = segmentKinds
  .map((kind) => {
    const style = kindStyle(kind);
    return style === null
      ? ""
      : paragraphStyle(style, style.replace("Pentapla", "Pentapla "), "", kind === "heading" ? "<w:b/><w:bCs/>" : ""); // prettier-ignore
  })
  .join("");

const styles = `${head}<w:styles ${wordSpace}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="240"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="36"/><w:szCs w:val="36"/></w:rPr></w:style>${paragraphStyle("PentaplaHead", "Pentapla Head", "<w:keepNext/>", "<w:b/><w:bCs/>")}${paragraphStyle("PentaplaNote", "Pentapla Note", "", quiet)}${kindStyles}${paragraphStyle("PentaplaAbsent", "Pentapla Absent", "", quiet)}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="PentaplaTable"><w:name w:val="Pentapla Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${line("top", "C8C3B9")}${line("bottom", "C8C3B9")}${line("insideH", "E0DDD6")}</w:tblBorders><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F3F2EE"/></w:tcPr></w:tblStylePr></w:style></w:styles>`;
