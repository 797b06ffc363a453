import type { Issue } from "../issue/index.ts";
import type { Model } from "../model/index.ts";
import { checkDate } from "../time/index.ts";

/** Dates of publication that are none; a source may be dated as loosely as its title page is. */
export const checkPublished = (model: Model): Issue[] =>
  model.sources
    .flatMap(({ id, published }) =>
      published === undefined ? [] : checkDate(published, ["sources", id, "published"], { timezone: model.timezone }),
    )
    .filter((issue) => issue.code === "date-invalid");
