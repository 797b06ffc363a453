export { type DateSuggestion, suggestDates } from "./suggest.ts";
