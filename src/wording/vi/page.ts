import type { PageWords } from "../page.ts";

export const page: PageWords = {
  noRoom: (parts) => `Không có chỗ trên trang này: ${parts}.`,
  order: "lời nêu thứ tự",
  changes: "điều các sự kiện thay đổi",
  tellers: "ai nói vậy",
  branchTellers: "ai kể về điều không xảy ra",
  explanations: (count) => `${count} lời giải thích`,
  sources: (count) => `nhan đề của ${count} nguồn`,
  regions: (count) => `${count} dải`,
  branches: (count) => `${count} nhánh`,
};
