/** Abbreviations of zones, each with the offsets that it is used for and where, the likelier first. */
const ABBREVIATED: Readonly<Record<string, readonly (readonly [offset: string, where: string])[]>> = {
  EST: [["-05:00", "of North America"]],
  EDT: [["-04:00", "of North America"]],
  CST: [
    ["-06:00", "of North America"],
    ["+08:00", "of China"],
  ],
  CDT: [["-05:00", "of North America"]],
  MST: [["-07:00", "of North America"]],
  MDT: [["-06:00", "of North America"]],
  PST: [["-08:00", "of North America"]],
  PDT: [["-07:00", "of North America"]],
  WET: [["+00:00", "of western Europe"]],
  CET: [["+01:00", "of central Europe"]],
  CEST: [["+02:00", "of central Europe"]],
  EET: [["+02:00", "of eastern Europe"]],
  EEST: [["+03:00", "of eastern Europe"]],
  BST: [["+01:00", "of Britain in summer"]],
  MSK: [["+03:00", "of Moscow"]],
  IST: [
    ["+05:30", "of India"],
    ["+02:00", "of Israel"],
    ["+01:00", "of Ireland in summer"],
  ],
  ICT: [["+07:00", "of Indochina"]],
  SGT: [["+08:00", "of Singapore"]],
  HKT: [["+08:00", "of Hong Kong"]],
  KST: [["+09:00", "of Korea"]],
  JST: [["+09:00", "of Japan"]],
  AEST: [["+10:00", "of eastern Australia"]],
  AEDT: [["+11:00", "of eastern Australia"]],
};

/** A zone after a time, in a group of its own, with or without brackets. */
export const ZONE = String.raw`(?:\(?(Z|(?:UTC|GMT)? ?[+–-]\d{1,2}(?::?\d{2})?|UTC|GMT|${Object.keys(ABBREVIATED).join("|")})\)?)?`;

/** The offsets that a zone may be, as they stand after a time, each with what that takes for granted. */
export function zonesOf(
  zone: string | undefined,
): readonly { readonly offset: string; readonly reading: readonly string[] }[] {
  if (zone === undefined) return [{ offset: "", reading: ["in the model’s zone"] }];
  const name = zone.toUpperCase();
  const known = ABBREVIATED[name];
  if (known !== undefined)
    return known.map(([offset, where]) => ({ offset, reading: [`${name} read as that ${where}`] }));
  const [, sign = "", hours = "", minutes = "00"] = /([+–-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  return [
    { offset: sign === "" ? "Z" : `${sign === "+" ? "+" : "-"}${hours.padStart(2, "0")}:${minutes}`, reading: [] },
  ];
}
