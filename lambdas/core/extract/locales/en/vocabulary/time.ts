export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** Hours in a unit of time. A month counts as 30 days. */
export const DURATION_HOURS: Readonly<Record<string, number>> = {
  hour: 1,
  hours: 1,
  day: 24,
  days: 24,
  week: 168,
  weeks: 168,
  fortnight: 336,
  month: 720,
  months: 720,
};

export const SMALL_NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

export const BIG_NUMBERS: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1000 };

export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};

/** Words before a number that say how exact it is. */
export const QUALIFIER_WORDS: readonly (readonly ['about' | 'at-least' | 'over' | 'up-to', string])[] = [
  [
    'about',
    'about|around|some|roughly|approximately|nearly|almost|close to|circa|an estimated|just under|just over a|approx',
  ],
  ['at-least', 'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|no less'],
  ['over', 'more than|over|upwards of|in excess of|well over|just over|above'],
  ['up-to', 'up to|as many as|at most|no more than|a maximum of|not more than'],
];
