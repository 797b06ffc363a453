import { UTCDateMini } from "@date-fns/utc/date/mini";

/** A date whose parts are those of UTC; without the formats of the package's larger class, which cost a short command its time. */
export class UTCDate extends UTCDateMini {}
