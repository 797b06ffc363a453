import type { LocaleName } from "../../../src/time/index.ts";

/** Every kind of value, and how each language tells it: English, Korean, Vietnamese, French, German, Arabic. */
const TABLE = `
2019-02-28 | 28 February 2019 | 2019년 2월 28일 | ngày 28 tháng 2 năm 2019 | 28 février 2019 | 28. Februar 2019 | 28 فبراير 2019
2019-05-01 | 1 May 2019 | 2019년 5월 1일 | ngày 1 tháng 5 năm 2019 | 1er mai 2019 | 1. Mai 2019 | 1 مايو 2019
2019-02 | February 2019 | 2019년 2월 | tháng 2 năm 2019 | février 2019 | Februar 2019 | فبراير 2019
2019 | 2019 | 2019년 | 2019 | 2019 | 2019 | 2019
2019-02-28T14:05 | 28 February 2019, 14:05 | 2019년 2월 28일 14:05 | 14:05, ngày 28 tháng 2 năm 2019 | 28 février 2019 à 14:05 | 28. Februar 2019, 14:05 Uhr | 28 فبراير 2019، 14:05
2019-02-28T14:05:30 | 28 February 2019, 14:05:30 | 2019년 2월 28일 14:05:30 | 14:05:30, ngày 28 tháng 2 năm 2019 | 28 février 2019 à 14:05:30 | 28. Februar 2019, 14:05:30 Uhr | 28 فبراير 2019، 14:05:30
2019-02-28~ | about 28 February 2019 | 2019년 2월 28일경 | khoảng ngày 28 tháng 2 năm 2019 | vers le 28 février 2019 | etwa 28. Februar 2019 | نحو 28 فبراير 2019
2019? | 2019? | 2019년? | 2019? | 2019 ? | 2019? | 2019؟
2019-02% | about February 2019? | 2019년 2월경? | khoảng tháng 2 năm 2019? | vers février 2019 ? | etwa Februar 2019? | نحو فبراير 2019؟
201X~ | about 2010s | 2010년대경 | khoảng thập niên 2010 | vers les années 2010 | etwa 2010er Jahre | نحو عقد 2010
2004?-06-11 | 11 June 2004 (year uncertain) | 2004년 6월 11일 (연도 불확실) | ngày 11 tháng 6 năm 2004 (năm chưa chắc chắn) | 11 juin 2004 (année incertaine) | 11. Juni 2004 (Jahr unsicher) | 11 يونيو 2004 (السنة غير مؤكدة)
?2004-06-~11 | 11 June 2004 (year uncertain, day approximate) | 2004년 6월 11일 (연도 불확실, 일 대략) | ngày 11 tháng 6 năm 2004 (năm chưa chắc chắn, ngày ước chừng) | 11 juin 2004 (année incertaine, jour approximatif) | 11. Juni 2004 (Jahr unsicher, Tag ungefähr) | 11 يونيو 2004 (السنة غير مؤكدة، اليوم تقريبي)
2019-XX-XX | some day of 2019 | 2019년 중 어느 날 | một ngày trong năm 2019 | un jour de 2019 | ein Tag im Jahr 2019 | يوم ما من عام 2019
2019-XX | some month of 2019 | 2019년 중 어느 달 | một tháng trong năm 2019 | un mois de 2019 | ein Monat im Jahr 2019 | شهر ما من عام 2019
2019-04-XX | some day of April 2019 | 2019년 4월 중 어느 날 | một ngày trong tháng 4 năm 2019 | un jour d’avril 2019 | ein Tag im April 2019 | يوم ما من أبريل 2019
2019-02-0X | early February 2019 | 2019년 2월 초순 | đầu tháng 2 năm 2019 | début février 2019 | Anfang Februar 2019 | أوائل فبراير 2019
2019-02-1X | mid-February 2019 | 2019년 2월 중순 | giữa tháng 2 năm 2019 | mi-février 2019 | Mitte Februar 2019 | منتصف فبراير 2019
2019-02-2X | late February 2019 | 2019년 2월 하순 | cuối tháng 2 năm 2019 | fin février 2019 | Ende Februar 2019 | أواخر فبراير 2019
2019-03-3X | the last days of March 2019 | 2019년 3월 말 | những ngày cuối tháng 3 năm 2019 | derniers jours de mars 2019 | die letzten Tage im März 2019 | آخر أيام مارس 2019
1984-1X | October to December 1984 | 1984년 10월~12월 | tháng 10 đến tháng 12 năm 1984 | octobre à décembre 1984 | Oktober bis Dezember 1984 | أكتوبر إلى ديسمبر 1984
1984-X2 | February or December 1984 | 1984년 2월 또는 12월 | tháng 2 hoặc tháng 12 năm 1984 | février ou décembre 1984 | Februar oder Dezember 1984 | فبراير أو ديسمبر 1984
2019-XX-12 | 12 of some month of 2019 | 2019년 중 어느 달 12일 | ngày 12 của một tháng trong năm 2019 | 12 d’un mois de 2019 | 12. eines Monats im Jahr 2019 | 12 من شهر ما من عام 2019
2019-XX-1X | midway in some month of 2019 | 2019년 중 어느 달 중순 | giữa một tháng trong năm 2019 | milieu d’un mois de 2019 | Mitte eines Monats im Jahr 2019 | منتصف شهر ما من عام 2019
2019-02-X1 | a day ending in 1 of February 2019 | 2019년 2월 중 끝자리가 1인 날 | một ngày có chữ số cuối là 1 trong tháng 2 năm 2019 | un jour finissant par 1 de février 2019 | ein Tag mit der Endziffer 1 im Februar 2019 | يوم ينتهي بالرقم 1 من فبراير 2019
201X | 2010s | 2010년대 | thập niên 2010 | années 2010 | 2010er Jahre | عقد 2010
003X | AD 30s | 서기 30년대 | thập niên 30 SCN | années 30 apr. J.-C. | 30er Jahre n. Chr. | عقد 30 م
003X-XX-XX | some day of the AD 30s | 서기 30년대 중 어느 날 | một ngày trong thập niên 30 SCN | un jour des années 30 apr. J.-C. | ein Tag in den 30er Jahren n. Chr. | يوم ما من عقد 30 م
156X-12-25 | 25 December of the 1560s | 1560년대 12월 25일 | ngày 25 tháng 12 thập niên 1560 | 25 décembre des années 1560 | 25. Dezember der 1560er Jahre | 25 ديسمبر من عقد 1560
1XXX-12 | December of some year from 1000 to 1999 | 1000년에서 1999년 사이의 어느 해 12월 | tháng 12 một năm từ 1000 đến 1999 | décembre d’une année entre 1000 et 1999 | Dezember eines Jahres von 1000 bis 1999 | ديسمبر من عام ما بين 1000 و1999
XXXX-12-XX | some day of December of some year | 어느 해 12월 중 어느 날 | một ngày trong tháng 12 một năm nào đó | un jour de décembre d’une certaine année | ein Tag im Dezember irgendeines Jahres | يوم ما من ديسمبر من عام غير محدد
-00XX | some year from 100 BC to 1 BC | 기원전 100년에서 기원전 1년 사이의 어느 해 | một năm từ 100 TCN đến 1 TCN | une année entre 100 av. J.-C. et 1 av. J.-C. | ein Jahr von 100 v. Chr. bis 1 v. Chr. | عام ما بين 100 ق.م و1 ق.م
2001-21 | spring 2001 | 2001년 봄 | mùa xuân năm 2001 | printemps 2001 | Frühling 2001 | ربيع 2001
2001-32 | southern winter 2001 | 2001년 남반구 겨울 | mùa đông ở Nam bán cầu năm 2001 | hiver austral 2001 | Südwinter 2001 | شتاء نصف الكرة الجنوبي 2001
2001-34 | second quarter of 2001 | 2001년 2분기 | quý 2 năm 2001 | deuxième trimestre de 2001 | 2. Quartal 2001 | الربع الثاني من عام 2001
2001-39 | third third of 2001 | 2001년 3번째 4개월 | bốn tháng thứ 3 năm 2001 | troisième quadrimestre de 2001 | 3. Drittel 2001 | الثلث الثالث من عام 2001
2001-41 | second half of 2001 | 2001년 하반기 | nửa cuối năm 2001 | deuxième semestre de 2001 | 2. Halbjahr 2001 | النصف الثاني من عام 2001
-0043 | 44 BC | 기원전 44년 | 44 TCN | 44 av. J.-C. | 44 v. Chr. | 44 ق.م
-0043-03-15 | 15 March 44 BC | 기원전 44년 3월 15일 | ngày 15 tháng 3 năm 44 TCN | 15 mars 44 av. J.-C. | 15. März 44 v. Chr. | 15 مارس 44 ق.م
0014-08-19 | 19 August AD 14 | 서기 14년 8월 19일 | ngày 19 tháng 8 năm 14 SCN | 19 août 14 apr. J.-C. | 19. August 14 n. Chr. | 19 أغسطس 14 م
Y17E7 | 170000000 | 170000000년 | 170000000 | 170000000 | 170000000 | 170000000
1950S2 | some year near 1950 (known to 2 digits) | 1950년 무렵의 어느 해(유효 숫자 2자리) | một năm gần 1950 (chắc đến 2 chữ số) | une année proche de 1950 (2 chiffres sûrs) | ein Jahr nahe 1950 (auf 2 Stellen bekannt) | عام قريب من 1950 (الأرقام المؤكدة: 2)
2019-02-27/2019-02-28 | 27 – 28 February 2019 | 2019년 2월 27일 – 28일 | ngày 27 – ngày 28 tháng 2 năm 2019 | 27 – 28 février 2019 | 27. – 28. Februar 2019 | 27 – 28 فبراير 2019
2019-02-27/2019-03-01 | 27 February – 1 March 2019 | 2019년 2월 27일 – 3월 1일 | ngày 27 tháng 2 – ngày 1 tháng 3 năm 2019 | 27 février – 1er mars 2019 | 27. Februar – 1. März 2019 | 27 فبراير – 1 مارس 2019
2018-12-31/2019-01-01 | 31 December 2018 – 1 January 2019 | 2018년 12월 31일 – 2019년 1월 1일 | ngày 31 tháng 12 năm 2018 – ngày 1 tháng 1 năm 2019 | 31 décembre 2018 – 1er janvier 2019 | 31. Dezember 2018 – 1. Januar 2019 | 31 ديسمبر 2018 – 1 يناير 2019
2019-02/2019-03 | February – March 2019 | 2019년 2월 – 3월 | tháng 2 – tháng 3 năm 2019 | février – mars 2019 | Februar – März 2019 | فبراير – مارس 2019
2019-02-27/.. | from 27 February 2019 on | 2019년 2월 27일부터 | từ ngày 27 tháng 2 năm 2019 trở đi | à partir du 27 février 2019 | ab dem 27. Februar 2019 | من 27 فبراير 2019 فصاعدًا
2019-21/.. | from spring 2019 on | 2019년 봄부터 | từ mùa xuân năm 2019 trở đi | à partir du printemps 2019 | ab Frühling 2019 | من ربيع 2019 فصاعدًا
../2019 | until 2019 | 2019년까지 | đến 2019 | jusqu’en 2019 | bis 2019 | حتى 2019
../2019-02-28 | until 28 February 2019 | 2019년 2월 28일까지 | đến ngày 28 tháng 2 năm 2019 | jusqu’au 28 février 2019 | bis zum 28. Februar 2019 | حتى 28 فبراير 2019
2019/ | 2019 – unknown | 2019년 – 미상 | 2019 – không rõ | 2019 – inconnu | 2019 – unbekannt | 2019 – غير معروف
/2019 | unknown – 2019 | 미상 – 2019년 | không rõ – 2019 | inconnu – 2019 | unbekannt – 2019 | غير معروف – 2019
[2019-02-27..2019-02-28] | between 27 and 28 February 2019 | 2019년 2월 27일에서 28일 사이 | giữa ngày 27 và ngày 28 tháng 2 năm 2019 | entre le 27 et le 28 février 2019 | zwischen dem 27. und dem 28. Februar 2019 | بين 27 و28 فبراير 2019
[1667,1668,1670..1672] | 1667, 1668 or between 1670 and 1672 | 1667년, 1668년 또는 1670년에서 1672년 사이 | 1667, 1668 hoặc giữa 1670 và 1672 | 1667, 1668 ou entre 1670 et 1672 | 1667, 1668 oder zwischen 1670 und 1672 | 1667، 1668 أو بين 1670 و1672
[..1984] | 1984 or before | 1984년 또는 그 이전 | 1984 hoặc trước đó | 1984 ou avant | 1984 oder früher | 1984 أو قبل ذلك
[1760-12..] | December 1760 or later | 1760년 12월 또는 그 이후 | tháng 12 năm 1760 hoặc sau đó | décembre 1760 ou après | Dezember 1760 oder später | ديسمبر 1760 أو بعد ذلك
{1960,1961-12} | 1960 and December 1961 | 1960년 및 1961년 12월 | 1960 và tháng 12 năm 1961 | 1960 et décembre 1961 | 1960 und Dezember 1961 | 1960 وديسمبر 1961
{1667,1670..1672} | 1667 and 1670 – 1672 | 1667년 및 1670년 – 1672년 | 1667 và 1670 – 1672 | 1667 et 1670 – 1672 | 1667 und 1670 – 1672 | 1667 و1670 – 1672
{..1984} | until 1984 | 1984년까지 | đến 1984 | jusqu’en 1984 | bis 1984 | حتى 1984
1950S2~ | about some year near 1950 (known to 2 digits) | 1950년 무렵의 어느 해(유효 숫자 2자리)경 | khoảng một năm gần 1950 (chắc đến 2 chữ số) | vers une année proche de 1950 (2 chiffres sûrs) | etwa ein Jahr nahe 1950 (auf 2 Stellen bekannt) | نحو عام قريب من 1950 (الأرقام المؤكدة: 2)
`;

/** The rows of the table; the words in the order of LOCALES. */
export const TOLD = TABLE.trim()
  .split("\n")
  .map((row) => {
    const [text = "", ...words] = row.split(" | ");
    return { text, words };
  });

/** 2019-02-28T14:05 in the styles short, compact, day and time. */
export const STYLES: Readonly<Record<LocaleName, readonly string[]>> = {
  en: ["28 Feb 2019, 14:05", "28 Feb, 14:05", "28 February 2019", "14:05"],
  ko: ["2019년 2월 28일 14:05", "2월 28일 14:05", "2019년 2월 28일", "14:05"],
  vi: ["14:05, ngày 28 thg 2 năm 2019", "14:05, ngày 28 thg 2", "ngày 28 tháng 2 năm 2019", "14:05"],
  fr: ["28 févr. 2019 à 14:05", "28 févr. à 14:05", "28 février 2019", "14:05"],
  de: ["28. Feb. 2019, 14:05 Uhr", "28. Feb., 14:05 Uhr", "28. Februar 2019", "14:05"],
  ar: ["28 فبراير 2019، 14:05", "28 فبراير، 14:05", "28 فبراير 2019", "14:05"],
};
