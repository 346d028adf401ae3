import { expect, it } from "vitest";
import { Failure } from "../../../../app/contract/failure.ts";
import { type Element, readXml } from "../../../../app/formats/xml/read-xml.ts";
import { idleTask } from "../../../../app/task/task.ts";

function read(text: string): { opened: Element[]; text: string } {
  const opened: Element[] = [];
  let words = "";
  readXml(
    "a.xml",
    text,
    {
      open: (element) => opened.push(element),
      text: (part) => {
        words += part;
      },
    },
    idleTask,
  );
  return { opened, text: words };
}

function failureOf(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
  return "";
}

it("gives elements with their namespaces, and text with references and CDATA resolved", () => {
  const { opened, text } = read(
    '<a xmlns="u" xmlns:p="v" p:x="1" y="2">é&#233;&lt;<![CDATA[<&>]]>\n<p:b/></a>',
  );
  expect(text).toBe("éé<<&>\n");
  expect(opened).toMatchObject([
    { name: "a", space: "u", attributes: { "p:x": "1", y: "2" }, line: 1 },
    { name: "b", space: "v", line: 2 },
  ]);
  expect(opened[0]?.spaces["p:x"]).toBe("v");
  expect(opened[0]?.spaces).not.toHaveProperty("y");
});

it.each([
  ["<a>\n<b></a>", /^a\.xml can't be read as XML: line 2: .+\.$/],
  ["", /^a\.xml can't be read as XML: line 1: .+\.$/],
  ["<a>\n&nope;</a>", /line 2: .+\.$/],
  ["<a>\u0001</a>", /line 1: .+\.$/],
  ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', /it declares entities, which are not read/],
  ['<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>', /it declares entities, which are not read/],
  ["<a>".repeat(300), /elements stand more than 200 deep in each other\.$/],
  [`<a ${Array.from({ length: 600 }, (_, n) => `b${n}=""`).join(" ")}/>`, /an element has more than 500 attributes\.$/],
])("refuses %j in one sentence with its line", (text, message) => {
  expect(failureOf(text)).toMatch(message);
}); // prettier-ignore
