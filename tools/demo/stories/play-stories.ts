import type { Stage } from '../stage/stage.ts'
import { childAtNight } from './child-at-night.ts'
import { closing } from './closing.ts'
import { grandmotherAndOrphan } from './grandmother.ts'
import { opening, type Setting } from './opening.ts'

/** Plays both stories and shows the trail that the first one left. */
export async function playStories(stage: Stage, setting: Setting): Promise<void> {
  opening(stage, setting)
  const first = await childAtNight(stage)
  const second = await grandmotherAndOrphan(stage)
  await closing(stage, [first, second], first.child)
}
