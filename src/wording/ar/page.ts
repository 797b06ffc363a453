import type { PageWords } from "../page.ts";
import { counted } from "./common.ts";

export const page: PageWords = {
  noRoom: (parts) => `ما لا موضع له في هذه الصفحة: ${parts}.`,
  order: "ألفاظ الترتيب",
  changes: "ما تغيره الأحداث",
  tellers: "من يقول ذلك",
  branchTellers: "من يروي ما لم يحدث",
  explanations: (count) => counted(count, ["تفسير واحد", "تفسيران", "تفسيرات", "تفسيرًا", "تفسير"]),
  sources: (count) => counted(count, ["عنوان مصدر واحد", "عنوانا مصدرين", "عناوين مصادر", "عنوان مصدر", "عنوان مصدر"]),
  regions: (count) => counted(count, ["شريط واحد", "شريطان", "أشرطة", "شريطًا", "شريط"]),
  branches: (count) => counted(count, ["فرع واحد", "فرعان", "فروع", "فرعًا", "فرع"]),
};
