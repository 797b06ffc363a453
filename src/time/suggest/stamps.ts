import { UTCDate } from "../utc-date.ts";
import { monthNamed, two } from "./numbers.ts";
import type { DateSuggestion } from "./suggest.ts";

const ISO = /^(\d{4})-?(\d{2})-?(\d{2})[T ](\d{2}):?(\d{2}):?(\d{2})?(?:[.,](\d{1,9}))? ?(Z|[+–-]\d{2}:?(?:\d{2})?)?$/;
const SERVER = /^\[?(\d{1,2})\/([a-z]{3})\/(\d{4}):(\d{2}):(\d{2}):(\d{2}) ?([+–-]\d{4})?\]?$/i;
const SYSTEM = /^(?:[a-z]{3},? )?([a-z]{3}) (\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (?:(UTC|GMT) )?(\d{4})$/i;
const COUNTED = /^(\d{10})(\d{3})?$/;

/** Times as programs write them: "2019-03-05T10:00:00.123+0100", "05/Mar/2019:10:00:00 +0000", "1551780000". */
export function stamps(text: string): readonly DateSuggestion[] {
  const iso = ISO.exec(text);
  if (iso) return stamped(iso.slice(1, 4), iso.slice(4, 7), { zone: iso[8], fraction: iso[7] });
  const [, day = "", name = "", year, ...clock] = SERVER.exec(text) ?? [];
  const month = monthNamed(name);
  if (year !== undefined && month !== undefined)
    return stamped([year, two(month), day.padStart(2, "0")], clock.slice(0, 3), { zone: clock[3] });
  const [, word = "", date = "", hour = "", minute = "", second = "", zone, last] = SYSTEM.exec(text) ?? [];
  const named = monthNamed(word);
  if (last !== undefined && named !== undefined)
    return stamped([last, two(named), date.padStart(2, "0")], [hour, minute, second], { zone: zone && "Z" });
  const [, seconds, thousandths] = COUNTED.exec(text) ?? [];
  return seconds === undefined ? [] : counted(Number(seconds), thousandths !== undefined);
}

type Rest = { readonly zone: string | undefined; readonly fraction?: string | undefined };

function stamped(
  day: readonly string[],
  clock: readonly string[],
  { zone, fraction }: Rest,
): readonly DateSuggestion[] {
  const at = clock.filter((part) => part !== undefined).join(":");
  const [, sign, hours, minutes = "00"] = /^([+–-])(\d{2}):?(\d{2})?$/.exec(zone ?? "") ?? [];
  const offset = hours === undefined ? (zone ?? "") : `${sign === "+" ? "+" : "-"}${hours}:${minutes || "00"}`;
  const said = [
    fraction === undefined ? "that moment" : "without the fraction of its second",
    ...(zone === undefined ? ["in the model’s zone"] : []),
  ];
  return [{ edtf: `${day.join("-")}T${at}${offset}`, reading: said.join(", ") }];
}

function counted(seconds: number, inThousandths: boolean): readonly DateSuggestion[] {
  const unit = inThousandths ? "thousandths of a second" : "seconds";
  return [{ edtf: `${new UTCDate(seconds * 1000).toISOString().slice(0, 19)}Z`, reading: `${unit} since 1970` }];
}
