/**
 * What the target would be called by another reading of it, or on other figures: each answer in a line, and the way to
 * it.
 */
import type { ReactNode } from 'react'
import { stagesOn, type Day, type Metric, type Target } from '../../../progress/index.ts'
import type { AsAt } from '../../as-at/read-as-at.ts'
import { statusWord } from '../../text/status-words.ts'
import { memoizedAssess } from '../../data/memoized-assess.ts'
import {
  ALL,
  FIGURES_PARAM,
  hasIndicative,
  READING_PARAM,
  readingsOf,
  readingWords,
  type Judging,
} from '../../routing/judging.ts'
import { ParamLink } from '../../routing/ParamLink.tsx'

type Props = { readonly metric: Metric; readonly asAt: AsAt; readonly judging: Judging }

type LineProps = { readonly words: string; readonly word: string; readonly isShown: boolean; readonly link: ReactNode }

function Line({ words, word, isShown, link }: LineProps) {
  return (
    <li>
      {words}: <strong>{word.toLowerCase()}</strong>
      {isShown ? ', as shown on this page.' : '. '}
      {isShown ? null : link}
    </li>
  )
}

/** Stages of a promise stand in a section of their own. */
const otherReadings = (metric: Metric, day: Day): readonly Target[] =>
  stagesOn(metric, day).length > 1 ? [] : readingsOf(metric, day)

function Readings({ metric, asAt: { day }, judging: { options } }: Props) {
  const readings = otherReadings(metric, day)
  if (readings.length < 2) return null
  const usual = readings[0]
  const isShown = ({ id }: Target): boolean => (options.targetId ?? usual?.id) === id
  return (
    <>
      <h3 className="govuk-heading-s">Which reading of the target</h3>
      <ul className="govuk-list govuk-list--bullet">
        {readings.map((target) => (
          <Line
            key={target.id}
            words={`${target === usual ? 'Due' : 'Read as due'} ${readingWords(target)}`}
            word={statusWord(memoizedAssess(metric, day, { ...options, targetId: target.id }).status)}
            isShown={isShown(target)}
            link={
              <ParamLink name={READING_PARAM} value={target === usual ? undefined : target.id}>
                Judge it {readingWords(target)}
              </ParamLink>
            }
          />
        ))}
      </ul>
    </>
  )
}

function Figures({ metric, asAt: { day }, judging: { options } }: Props) {
  if (!hasIndicative(metric, day)) return null
  const wordWith = (includeIndicative: boolean): string =>
    statusWord(memoizedAssess(metric, day, { ...options, includeIndicative }).status)
  return (
    <>
      <h3 className="govuk-heading-s">Which figures</h3>
      <ul className="govuk-list govuk-list--bullet">
        <Line
          words="On official figures alone"
          word={wordWith(false)}
          isShown={!options.includeIndicative}
          link={
            <ParamLink name={FIGURES_PARAM} value={undefined}>
              Judge official figures alone
            </ParamLink>
          }
        />
        <Line
          words="Including indicative figures"
          word={wordWith(true)}
          isShown={options.includeIndicative}
          link={
            <ParamLink name={FIGURES_PARAM} value={ALL}>
              Include indicative figures
            </ParamLink>
          }
        />
      </ul>
    </>
  )
}

export function JudgedOtherwise(props: Props) {
  const { metric, asAt } = props
  if (otherReadings(metric, asAt.day).length < 2 && !hasIndicative(metric, asAt.day)) return null
  return (
    <section className="record" aria-labelledby="judged-otherwise">
      <h2 className="govuk-heading-m" id="judged-otherwise">
        Judged another way
      </h2>
      <p className="govuk-body">The record stays as it is. Every other page judges the first of each.</p>
      <Readings {...props} />
      <Figures {...props} />
    </section>
  )
}
