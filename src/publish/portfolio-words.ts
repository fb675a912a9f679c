/** What each field of the portfolio means, for the contract. */

const DAY = 'days since 1 January 1970'

export const PORTFOLIO_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Portfolio: {
    '': 'Every target in the few facts of its row, for any day.',
    version: 'A later version may mean something else by the same fields: it is not read.',
    updatedOn: 'The day on which the record was last changed: a day, such as "2019-03-05".',
    through: 'The last day that the moments tell of, as far as time alone goes on: a day.',
    states:
      'Each status that is found below, with the name of its reason. A moment gives a place in this list, from 0.',
    targets: 'A course for each metric, in the order of the list of metrics.',
  },
  Course: {
    '': 'How one metric stood by its primary target, as the days on which that changed.',
    id: 'The id of the metric, as in the list of metrics.',
    title: 'What is measured.',
    owner: 'Who is answerable for the targets.',
    group: 'What it is listed under among many. Absent means under none.',
    tags: 'Other words to find it by. Absent means none.',
    unit: 'What the figures count, as in the metric.',
    levels: 'Values of targets, which a figure is written with enough digits to be told from.',
    direction: 'Which way is better, as in the metric.',
    illustrative: 'Whether its figures are invented.',
    targets: 'What was promised, as published by the day of the build. A moment gives a place in this list, from 0.',
    figures: `Official figures of the primary series, in order of date and then of publication. Each: its date; the day from whose end it could be seen; its value; then, unless the figure is exact and still there, after how many days it was gone (null: it was not) and its precision. Days are ${DAY}, both written as days since those of the row before.`,
    moments: `In order, from the day on which the first target was published. Each: its day (${DAY}, written as days since the row before); the place of the target (null: none was in force); the place of the status in "states"; the chance of meeting the target to a hundredth (0: less than one in a hundred; 1: more than 99; null: none is given); the latest figure (its place, or its date, value and precision where it is none of the figures, such as a year so far; null: none); after how many days the next figure is due (null: none is expected); the place of the required path (null: none); then, where the path does not say it, what is required on the date of the latest figure.`,
    paths: `What the target requires by when: points of a date and a value, straight between them. Dates are ${DAY}.`,
  },
  CourseTarget: {
    '': 'What was promised, without where it stood.',
    id: 'Id of the target within its metric.',
    kind: '"level": to reach a level. "yearly-rate": so many a year.',
    value: 'The level, or the rate a year, in the unit of the metric.',
    due: 'When it is due: a day, a month or a year.',
    otherEnd: 'The other end of a range.',
    strictly: 'The level itself is not enough: the figure must be below or above it.',
    precision: '"about": promised in round terms.',
    standing: 'Each figure is judged by it, without an end.',
    keptFromDay: 'It is to be kept from this day to the due day.',
    averagedFromDay: 'The average from this day to the due day is to be there.',
  },
}
