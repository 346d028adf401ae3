/** What `pentapla --help` prints. */
export const usage = `pentapla: compare and align the language versions of a text

  pentapla segment FILE... [--lang de] [--rules R.srx] [--json]
      Cuts texts into segments. Rules in SRX decide before our own.
  pentapla align FILE FILE... [-o P.pentapla.json] [--json]
  pentapla align --manifest M.tsv [-o FOLDER] [--json] [--jobs N]
      Finds the passages that correspond. A manifest is TSV: a header "doc"
      and language codes, a row a document with its files (relative to the
      manifest, empty where a version is missing).
      --lang ar,de,en     the versions' languages, in the order of the files
      --presegmented      a line is a segment
      --rules R.srx       segmentation rules, kept in the project
      --glossary FILE     terms or memories to go by (TSV, CSV, TBX, TMX,
                          dictd, wordnets); can be given several times
      --engine NAME       pentapla (default), plain (without word vectors) or
                          gale-church
  pentapla drift P.pentapla.json | FILE FILE... [--json] [--fail-on major]
  pentapla drift --manifest M.tsv [--json] [--fail-on major] [--jobs N]
      Finds where the versions state different facts. Takes what align takes;
      a glossary's terms are checked as well.
      --fail-on LEVEL     exit code 1 on an unsettled drift of that severity
                          or more: neutral, minor, major, critical
      --report FILE       a report on the drifts for people (.html, .xlsx) or
                          programs (.json)
  pentapla check P.pentapla.json
      Checks a project against its schema and invariants.
  pentapla import FILE... -o P.pentapla.json | --into P.pentapla.json
      Makes a project of texts, documents and aligned corpora, or adds them
      to one. Links for texts that are there already are attached to them.
      --from FORMAT       how to read the files; else it is recognised
      --lang ar,de        a language for each text, in order
      --encoding NAME     such as windows-1256; else it is recognised
      --title WORDS       --presegmented
  pentapla export P.pentapla.json --to FORMAT [-o FILE]
      tmx, xliff, tei, xces, intertext, hunalign, ladder, vecalign, moses,
      tsv, csv, xlsx, json, jsonl, docx, html. What the format can't hold of
      this project is said on stderr.
      --versions de,fr    these, in this order; the first one leads in pairs
      --only confirmed    --least 0.9    --without-drift major
      --drop-nulls        leaves out passages without a counterpart
      --rows segments     a row a segment, where there are rows
      --pairs             a file a pair, where one file could hold all
      --no-metadata       the words alone
  pentapla open [P.pentapla.json]
      Opens the workbench in a window of the installed browser.
  pentapla serve [P.pentapla.json]
      Serves the workbench on this machine and prints its address.

Languages default to what the file's name tells (ar.txt, book.fr.txt), else
they are detected. --json prints ranges in UTF-16 units into the text as read.
Exit code: 0, 1 (findings), 2 (bad input), 130 (interrupted).
`;
