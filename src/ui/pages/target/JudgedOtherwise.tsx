/**
 * What the target would be called by another reading of it, or on other figures: each answer in a line, and the way to
 * it.
 */
import type { ReactNode } from 'react'
import type { Metric, Target } from '../../../progress/index.ts'
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

function Readings({ metric, asAt: { day }, judging: { options } }: Props) {
  const readings = readingsOf(metric, day)
  if (readings.length < 2) return null
  const isShown = ({ id, primary }: Target): boolean =>
    options.targetId === undefined ? primary : options.targetId === id
  return (
    <>
      <h3 className="govuk-heading-s">Which reading of the target</h3>
      <ul className="govuk-list govuk-list--bullet">
        {readings.map((target) => (
          <Line
            key={target.id}
            words={`${target.primary ? 'Due' : 'Read as due'} ${readingWords(target)}`}
            word={statusWord(memoizedAssess(metric, day, { ...options, targetId: target.id }).status)}
            isShown={isShown(target)}
            link={
              <ParamLink name={READING_PARAM} value={target.primary ? undefined : target.id}>
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
  if (readingsOf(metric, asAt.day).length < 2 && !hasIndicative(metric, asAt.day)) return null
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
