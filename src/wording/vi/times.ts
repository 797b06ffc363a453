import type { TimesWords } from "../times.ts";

export const times: TimesWords = {
  subtitle:
    "Mỗi thanh chạy từ thời điểm sớm nhất đến muộn nhất mà các lời kể để ngỏ. Đầu thanh cho biết điều gì giới hạn nó.",
  subtitleOfMarks: "Mỗi dấu đứng ở thời điểm mà các lời kể nêu.",
  subtitleWithoutTimes:
    "Không lời kể nào nêu ngày của các sự kiện này, nên không có trục thời gian. Dưới đây là điều được nêu thay vào đó.",
  apart: (count) => `không nêu thứ tự, kể cả giữa ${count} sự kiện tiếp theo`,
  head: { noTime: "KHÔNG CÓ GIỚI HẠN THỜI GIAN", when: "KHI NÀO", event: "SỰ KIỆN" },
  boundsNothing: (date) => `ghi là ${date}, không giới hạn được gì`,
  nothingStated: "không nêu thời gian lẫn thứ tự",
  by: (names) => `theo ${names}`,
  from: (start) => `${start} hoặc muộn hơn`,
  until: (end) => `${end} hoặc sớm hơn`,
  unknownEnd: (start) => `từ ${start}, không rõ lúc kết thúc`,
  unknownStart: (end) => `đến ${end}, không rõ lúc bắt đầu`,
  andMore: (count) => ` và ${count} nữa`,
  legend: {
    mark: "thời gian biết chính xác trong bề rộng của dấu",
    dated: "đâu đó giữa hai giới hạn có ngày",
    order: "chỉ thứ tự được nêu giới hạn",
    open: "không có gì giới hạn",
    unknown: "nguồn nói không rõ lúc kết thúc",
    core: "kéo dài: chắc chắn, và có thể",
    broken: "trục ngắt: không có gì bắt đầu hay kết thúc ở đó",
  },
  counts: (all, known, exact) =>
    `${known} trong ${all} sự kiện có thời gian bị điều gì đó giới hạn${exact === 0 ? "" : `, ${exact === known ? "tất cả" : `${exact} trong số đó`} chính xác trong bề rộng của dấu`}.`,
  zone: (zone) => `Giờ là giờ ${zone}.`,
  context: (numbers) => `Ngày của ${numbers} lấy từ ngoài các nguồn được xét.`,
  disputed: (titles) => `Các lời kể nêu ngày khác nhau: ${titles}.`,
  byOrder: "theo thứ tự được nêu",
  description: {
    dated: (count) => `Hình cho thấy ${count} sự kiện có thể đã xảy ra khi nào.`,
    undated: (count) => `Không lời kể nào nêu ngày của ${count} sự kiện này.`,
    more: (count) => `Và ${count} nữa.`,
    noTime: (titles) => `Không có gì giới hạn thời gian của: ${titles}.`,
  },
};
