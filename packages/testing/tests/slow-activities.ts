import { at, type Plain, textAt as text } from './read-all.ts'
import { type Counting, type Records, sum } from './slow-figures.ts'

const noModels = ['scheme', 'project', 'other']

/** Counts by hand what was held, taught, tried out and mobilised over a period. */
export function slowActivities(records: Records, { from, to, withErrors }: Omit<Counting, 'byRecord'>) {
  const left = withErrors ? ['cancelled'] : ['cancelled', 'entered-in-error']
  const all = (collection: string): readonly Plain[] =>
    (records[collection] ?? []).filter((record) => !left.includes(text(record, 'status')))
  const isIn = (day: string): boolean => day >= from && day <= to
  const heads = (found: readonly Plain[], field: string): number => sum(found.map((record) => at(record, field, 'count')))

  const sessions = all('outreach-events').filter((event) => isIn(text(event, 'on')))
  const courses = all('trainings').filter((training) => isIn(text(training, 'to')))
  const ofKind = (kind: string): readonly Plain[] => courses.filter((training) => text(training, 'kind') === kind)
  const models = all('programmes').filter((programme) => {
    const end = text(programme, 'to')
    return !noModels.includes(text(programme, 'kind')) && text(programme, 'from') <= to && (end === '' || end >= from)
  })
  const given = all('contributions').filter((contribution) => isIn(text(contribution, 'period', 'from')))
  return {
    'outreach-sessions': sessions.length,
    'outreach-participants': heads(sessions, 'participants'),
    'short-course-participants': heads(ofKind('short-course'), 'participants'),
    'trained-under-plan': heads(ofKind('planned'), 'participants'),
    models: models.length,
    'models-budget': sum(models.map((programme) => at(programme, 'budget', 'amount'))),
    'resources-mobilised': sum(given.map((contribution) => at(contribution, 'value', 'amount'))),
    'people-reached-by-resources': heads(given, 'peopleReached'),
  }
}
