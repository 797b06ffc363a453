export { type Refusal, refuseDate } from "./refusal.ts";
export { type DateSuggestion, suggestDates } from "./suggest.ts";
