/**
 * What each shape of the contract is for, and each of its fields; with the rules that hold beyond shape. The key '' is
 * the shape itself.
 */
import { PORTFOLIO_WORDS } from './portfolio-words.ts'

const DATE = 'As partial as it was published: "2019", "2019-02" or "2019-02-28". It counts from its last day.'
const DAY = 'A whole day that exists, such as "2019-02-28".'
const ID = 'Lowercase letters and digits in groups joined by single hyphens. No other of its list has the same.'
const SOURCE = 'Key into the sources of the metric.'
const AMOUNT =
  'In the unit of the metric. A count is not below zero, a share is 0 to 1, and nothing is further than 1e15 from zero.'
const WORDS = 'Not empty.'

export const CONTRACT_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...PORTFOLIO_WORDS,
  Programme: {
    '': 'What the record is a record of: whose promises, since when, and who keeps the pages.',
    title: `The name of the pages. ${WORDS}`,
    subject: `What the targets are, to stand in a sentence. ${WORDS}`,
    description: `One sentence: who promised what, and when. ${WORDS}`,
    publisher: `Who published the targets. ${WORDS}`,
    publishedOn: `When. Before that day nothing is judged. ${DATE}`,
    about: `Where the figures come from, and what the pages are not. ${WORDS}`,
    organisation: 'Who keeps the pages.',
    contact: 'Where to write to.',
    licence: 'Under what terms the record may be used.',
    language: 'Of the words of the record: "en", or "en" and a country, such as "en-GB".',
    timeZone: 'The name of the time zone in which a day of the record ends, such as "Europe/London".',
    links: 'What else belongs to the programme. May be empty.',
    colours: 'Of the head of every page.',
  },
  Licence: {
    '': 'Terms of use.',
    name: `The name of the licence. ${WORDS}`,
    words: 'What it comes to, in a sentence or more.',
    url: 'Where it can be read.',
  },
  Organisation: { '': 'Who keeps the pages.', name: WORDS, url: 'Its own pages.' },
  ProgrammeLink: { '': 'A page elsewhere.', title: WORDS, url: 'Its whole address.' },
  MetricList: {
    '': 'The metrics, in the order in which they are shown.',
    version: 'The version of this contract. A reader refuses another.',
    updatedOn: `The day on which the record was last changed. ${DAY}`,
    metrics: 'May be empty.',
  },
  MetricEntry: {
    '': 'Where one metric can be read.',
    id: ID,
    title: `What is measured. ${WORDS}`,
    href: 'Path of the metric below the address of the API: names joined by single slashes, without a scheme, a host, a query or a step upwards.',
  },
  Metric: {
    '': 'One metric, whole: its targets and every figure ever published of it. The record is only ever added to. A field that is not described here is refused.',
    id: `${ID} The same as in the list of metrics.`,
    title: `What is measured. ${WORDS}`,
    question: `The question that the metric answers. ${WORDS}`,
    owner: `Who is answerable for the targets. ${WORDS}`,
    group: `What it is listed under among many targets. Absent means under none. ${WORDS}`,
    tags: `Other words to find it by, none of them twice. Absent means none. ${WORDS}`,
    unit: 'What the figures count. A measure of "share" has a unit of kind "share".',
    measure:
      '"cumulative": a running total, which never falls but for corrections and rounding. "share": a part of a whole. "flow": a count over a period, which starts from nothing in the next. "level": anything else that can rise and fall.',
    direction: 'Which way is better.',
    targets: 'At least one, and one of them primary; of those that stand on one day no two are.',
    plans: 'May be empty.',
    outsideForecasts: 'Forecasts by others, shown beside ours and never judged by. May be empty.',
    outsideVerdicts:
      'What others concluded, in their own words: shown beside what is worked out here. Absent means that none is recorded.',
    series: 'At least one; exactly one is primary.',
    events: 'What happened that a reader should know of. May be empty.',
    actions: 'What was asked about the targets. Absent means that nothing is recorded.',
    sources: 'By a key of their own. Every source that is named elsewhere in the metric stands here.',
    illustrative: 'True when the figures are invented, to show how a page works. Absent means that they are not.',
  },
  Unit: {
    '': 'What the figures count.',
    kind: '"count": an amount that is never below nought. "share": a part of a whole, 0 to 1. "number": anything that may lie below nought.',
    noun: `What is counted, or what it is a part of: "people", "of applications". ${WORDS}`,
    before: 'A symbol written close before a figure, such as "£". Not of a share.',
    after: 'A symbol written close after a figure, such as "%" or " kg". Not of a share.',
    decimals: 'As many decimals as are shown at most: 0 to 6. Absent means a few, by the size of the figure.',
    one: 'What one more of it is called, such as "percentage point". Not of a share. Absent where its noun says it.',
    multiplier: 'A figure of 1 is so many: 1000000 where the record counts in millions. Above zero. Not of a share.',
  },
  BaseFigure: {
    '': 'The figure that a target counts from.',
    on: `The date or the end of the period of the figure. ${DATE}`,
    times:
      'The level is so many times that figure as it is known on the day, so that a revision moves it: 0.5 for half. Above zero. Absent where the level stands as it was promised.',
    yearlyGrowth:
      'The level is what that figure comes to by the due day with so much growth each year: 0.3 for 30% more every year, below zero for less, as it is known on the day. Not beside times.',
  },
  Target: {
    '': 'What was promised.',
    id: ID,
    kind: '"level": reach a value by a day. "yearly-rate": keep up a rate from one day to another.',
    value: `${AMOUNT} For a yearly rate, a year.`,
    precision:
      '"about" for a level that was promised in round terms: half a step of its last digit, or of its second, short of it counts as reached. Absent where it is meant as it stands.',
    strictly:
      '"below" or "above" for a level that is not enough by itself, such as "under 5%". Absent where the level itself is enough.',
    base: 'The figure that a level counts from, such as that for 2015. Absent where it counts from the last figure before it was published.',
    otherEnd:
      'For a range, such as 40% to 45%: the end that is not to be passed, beyond value in the direction of the target. Not of a running total.',
    throughout:
      'True for a level at which every figure from "from" to the due day must be. One that is not there misses it for good. Not of a running total.',
    average:
      'True for a level that the average of all figures from "from" to the due day must come to. They must be for periods that join up from that day. Where each figure has a numerator and a denominator these are added up, otherwise figures for like periods weigh the same and others by their days; what is published for the time from that day on comes first. Not of a running total, nor beside throughout or base.',
    standing:
      'True for a level that stands without an end: each figure is judged by itself, and the status is that of the latest until the next. Not of a running total, nor beside due, from, throughout, average or base.',
    from: `The day from which a yearly rate counts, or a level is kept throughout or averaged, before the due day; it must be given for all three. ${DAY}`,
    due: `When it is due, not before it was published; it must be given unless the level is standing. ${DATE}`,
    publishedOn: DATE,
    source: SOURCE,
    wording: `The target in its published words. ${WORDS}`,
    note: 'What to know about the target.',
    withdrawnOn: `From this day it no longer holds: it was withdrawn, or another took its place. Not before it was published. ${DATE}`,
    primary: 'True for the target that is judged while it stands. May be left out where there is only one.',
  },
  Series: {
    '': 'Figures of one definition. Series have different definitions and are never joined.',
    id: ID,
    title: `Name of the series. ${WORDS}`,
    definition: `What its figures count. ${WORDS}`,
    primary: 'True for the one series that is judged.',
    expectedEvery:
      'How often a figure is expected: an ISO 8601 duration of 1 to 999 days, weeks, months or years, such as "P3M". Null or absent when none is.',
    publicationLagDays:
      'Whole days from the end of a period to the publication of its figure, 0 to 3653. Absent where nobody says: it is then learned from the figures.',
    readings: 'In any order. May be empty.',
  },
  Reading: {
    '': 'One figure as it was published. A later publication of the same date or period is a revision; two that differ, published on one day, are refused.',
    on: `When the figure was true. Either this or period is given, never both; a "flow" has a period. ${DATE}`,
    period: 'The days that the figure is for. Either this or on is given, never both.',
    value: `${AMOUNT} With a numerator and a denominator it is their quotient, to a thousandth, or to its last digit where it is "about". Absent where "missing" says why there is none.`,
    missing:
      'In place of a value: "suppressed" (it exists and is withheld), "not-collected", "not-applicable" or "paused" (planned).',
    status:
      '"provisional": it may change, and is judged. "partial": it covers a part of its period, and is not judged. "break": the definition changed, so figures before it are not judged with it. "corrected": a running total was corrected downward, so higher ones before it no longer count.',
    precision:
      'How certain the figure is: 1,200 itself, about 1,200, more than 1,200 or almost 1,200. Given with a value.',
    basis: '"official" figures are judged. "indicative" ones, from the press or suppliers, only when a reader asks.',
    publishedOn: `Not before the figure was true. ${DATE}`,
    withdrawnOn: `From this day the figure no longer counts; not before it was published. ${DATE}`,
    source: SOURCE,
    numerator: 'The part that a share counts: not below zero, nor above the denominator.',
    denominator: 'The whole that it is a part of: above zero.',
    note: 'What to know about the figure.',
  },
  Period: { '': 'Whole days, both counted.', start: DAY, end: `Not before the start. ${DAY}` },
  Plan: {
    '': 'What was planned, as one dated version.',
    id: ID,
    title: `Name of the plan. ${WORDS}`,
    publishedOn: DATE,
    source: SOURCE,
    points: 'Its milestones. May be empty.',
  },
  PlanPoint: { '': 'One milestone.', on: DATE, value: AMOUNT },
  OutsideBaseline: { '': 'The figure that an outside verdict counts from.', on: DATE, value: AMOUNT },
  OutsideVerdict: {
    '': 'What somebody else concluded of the targets. Nothing is worked out from it.',
    by: `Who says so. ${WORDS}`,
    word: `Their own word for it. ${WORDS}`,
    from: `Since when they say so. ${DATE}`,
    until: `From when they no longer do. ${DATE} Absent while they still do.`,
    rule: '"open-sdg": the published rule that they went by. Absent where they do not say.',
    baseline: 'The figure that they count from. Absent where they do not say.',
    source: SOURCE,
  },
  OutsideForecast: {
    '': 'A forecast that somebody else published.',
    title: `Who made it, and how. ${WORDS}`,
    on: `The date that it is for. ${DATE}`,
    value: AMOUNT,
    precision: 'How certain it was said to be.',
    publishedOn: DATE,
    source: SOURCE,
  },
  Event: { '': 'Something that happened.', on: DATE, title: `What happened. ${WORDS}`, source: SOURCE },
  Action: {
    '': 'What somebody was asked to do about the targets. Until the day it was done, a reader of an earlier day is shown it as open.',
    raisedOn: DAY,
    ask: `What is asked. ${WORDS}`,
    owner: `Who is asked. ${WORDS}`,
    due: `Not before it was raised. ${DAY}`,
    doneOn: `Not before it was raised; absent while it is open. ${DAY}`,
    outcome: 'What came of it, known from the day it was done. Absent while it is open.',
  },
  Source: {
    '': 'Where something was published.',
    title: WORDS,
    publisher: WORDS,
    publishedOn: `Absent where its publisher does not say. ${DATE}`,
    url: 'A web address, beginning with http:// or https://. Absent where none is known.',
  },
}
