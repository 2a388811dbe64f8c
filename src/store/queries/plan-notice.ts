import type { ExpressionBuilder } from 'kysely'
import type { Notice } from '../../domain/notice.ts'
import { assertNever } from '../../lib/assert-never.ts'
import { currentTrace } from '../../lib/trace.ts'
import { places } from '../places.ts'
import type { Schema } from '../schema.ts'
import { sealJson } from '../seal.ts'
import { StoreError } from '../store-error.ts'
import { type Build, type Write, write } from './build.ts'
import type { ChangeOf, ChangeTools, KnownCase } from './change-tools.ts'

/** As a notice is kept: with the id of the click that it comes of. */
export type KeptNotice = Notice & { readonly trace?: string }

/**
 * A notice with this id that is planned already stays as it is. The body is sealed whole, because the reader of a
 * receipt is the reporter, and a doubt may hold whose it is; `of` null: under the foundation's own key.
 *
 * @throws StoreError `notice-id-names-someone` when the id would tell in plain who reported or doubts.
 */
export function planNotice(change: ChangeOf<'notice-planned'>, tools: ChangeTools, of: KnownCase | null): Write {
  const { id, notice } = change
  const hidden = whoIsHidden(notice)
  if (hidden !== null && id.includes(hidden)) throw idNamesSomeone()
  const { number, foundation, school, key } = of ?? {
    number: null,
    foundation: tools.foundation,
    school: null,
    key: tools.foundationKey,
  }
  const dueAt = change.dueAt.toISOString()
  return write(
    tools.build
      .insertInto('notices')
      .values((eb) => ({
        id,
        number,
        foundation,
        school,
        kind: notice.kind,
        lane: laneOf(notice, eb),
        post: 'post' in notice ? notice.post : null,
        body: sealJson(key, places.notice(number ?? foundation, id), withTrace(notice)),
        due_at: dueAt,
        planned_at: tools.now.toISOString(),
        next_at: dueAt,
        claimed_until: null,
        attempts: 0,
        state: 'planned',
        trouble: null,
        settled_at: null,
        platform: null,
        channel: null,
        message: null,
      }))
      .onConflict((oc) => oc.column('id').doNothing()),
  )
}

/** What of a case was held until someone is at work goes out at `at`; what failed before keeps its own time. */
export const hastenNotices = (build: Build, { number }: KnownCase, change: ChangeOf<'notices-hastened'>): Write => {
  const at = change.at.toISOString()
  const all = build
    .updateTable('notices')
    .set({ due_at: at, next_at: at })
    .where('number', '=', number)
    .where('state', '=', 'planned')
    .where('due_at', '>', at)
  return write(change.person === null ? all : all.where('lane', '=', personLane(change.person)))
}

/** Sealed with it: beside a log it would tell which click a notice comes of. */
function withTrace(notice: Notice): KeptNotice {
  const trace = currentTrace()
  return trace === null ? notice : { ...notice, trace }
}

function laneOf(notice: Notice, eb: ExpressionBuilder<Schema, 'notices'>) {
  switch (notice.kind) {
    case 'alert':
    case 'consulted':
    case 'answered':
    case 'supplemented':
    case 'doubt':
    case 'digest':
      return personLane(notice.to.person)
    case 'receipt':
    case 'taken-up':
    case 'nobody-reached':
    case 'not-taken-up':
    case 'closed':
    case 'merged':
    case 'question':
      return 'reporter'
    case 'channel-card':
      return channelLane(notice.to.school)
    case 'proposal':
      return 'school' in notice.to ? channelLane(notice.to.school) : personLane(notice.to.person)
    case 'repaint':
    case 'remove':
      return eb.selectFrom('notices as about').select('about.lane').where('about.id', '=', notice.post)
    default:
      return assertNever(notice)
  }
}

const personLane = (person: string) => `person/${person}`

const CHANNEL_LANE = 'channel/'
const channelLane = (school: string) => `${CHANNEL_LANE}${school}`

/** Whether what goes in this lane stands in a channel, where its members see it. */
export const isChannelLane = (lane: string): boolean => lane.startsWith(CHANNEL_LANE)

/** Whose part in it must not be seen outside the sealed body. */
function whoIsHidden(notice: Notice): string | null {
  switch (notice.kind) {
    case 'receipt':
    case 'taken-up':
    case 'nobody-reached':
    case 'not-taken-up':
    case 'closed':
    case 'merged':
    case 'question':
      return notice.to.person
    case 'doubt':
      return notice.doubt.by === notice.to.person ? null : notice.doubt.by
    default:
      return null
  }
}

const idNamesSomeone = () =>
  new StoreError(
    'notice-id-names-someone',
    'The id of a notice holds who reported or who doubts.',
    'Report this: it is a mistake in the program.',
  )
