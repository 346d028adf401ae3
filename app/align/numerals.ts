/** A number as written, in any digit system and with any locale's separators, as one canonical string such as "1234.5". */
export function canonicalNumber(written: string): string {
  let plain = "";
  for (const sign of written) plain += decimalDigit(sign) ?? sign;
  // Groups of three behind a separator are thousands: 1.234, 1,234,567, 1 234.
  const grouped = /^(\d{1,3})((?:[.,٬'’\s]\d{3})+)(?:[.,٫](\d+))?$/.exec(plain);
  const [whole, fraction] =
    grouped === null
      ? plain.split(/[.,٫]/)
      : [
          (grouped[1] ?? "") + (grouped[2] ?? "").replace(/\D/g, ""),
          grouped[3],
        ];
  const head = whole.replace(/^0+(?=\d)/, "");
  const tail = (fraction ?? "").replace(/0+$/, "");
  return tail === "" ? head : `${head}.${tail}`;
}

const anyDigit = /^\p{Nd}$/u;

/** The ASCII digit of a decimal digit of any script, or undefined. Every script's ten digits stand in a row from 0. */
function decimalDigit(sign: string): string | undefined {
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 48 && code <= 57) return sign;
  if (!anyDigit.test(sign)) return undefined;
  let zero = code;
  while (
    code - zero < 9 &&
    anyDigit.test(String.fromCodePoint(zero - 1)) &&
    (zero & 15) !== 0 &&
    (zero & 15) !== 6
  )
    zero--;
  return String(code - zero);
}
