import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { type Delivery, sender, signed } from './load.ts'

const USER = 'UTESSA01'
const TEAM = 'T0BENCH'
const LOOK_EVERY_MS = 20
const STORY = 'Op het plein zou de een de ander een duw hebben gegeven. Het was druk en het duurde kort. '

const Opened = z.object({ blocks: z.array(z.unknown()), private_metadata: z.string(), callback_id: z.string() })
export type OpenedForm = z.infer<typeof Opened>

/** Opens the form with `/melding`, as a teacher does, so that what is sent in is the form that was really drawn. */
export async function openReportForm(port: number, slackPort: number): Promise<OpenedForm> {
  const command = { command: '/melding', text: '', user_id: USER, team_id: TEAM, trigger_id: randomUUID() }
  await sender(port, 1)(signed(command))
  for (;;) {
    const opened = Opened.safeParse(await (await fetch(`http://127.0.0.1:${slackPort}/opened`)).json())
    if (opened.success) return opened.data
    await wait(LOOK_EVERY_MS)
  }
}

/** That form, filled in and sent: each time another one. */
export function sentForms(form: OpenedForm, count: number): readonly Delivery[] {
  return Array.from({ length: count }, () => {
    const id = `V${randomUUID()}`
    const view = { ...form, id, root_view_id: id, hash: 'h', type: 'modal', state: { values: VALUES } }
    const payload = { type: 'view_submission', team: { id: TEAM }, user: { id: USER, team_id: TEAM }, view }
    return signed({ payload: JSON.stringify(payload) })
  })
}

const chosen = (field: string, value: string) => [
  `field:${field}`,
  { [`field:${field}`]: { type: 'static_select', selected_option: { value } } },
]

const VALUES = Object.fromEntries([
  chosen('concern', 'behaviour'),
  chosen('school', 'VLI'),
  chosen('place', 'on-site'),
  [
    'field:behaviours',
    { 'field:behaviours': { type: 'multi_static_select', selected_options: [{ value: 'hitting' }] } },
  ],
  ['field:story', { 'field:story': { type: 'plain_text_input', value: STORY.repeat(3) } }],
  ['field:occurred-on', { 'field:occurred-on': { type: 'datepicker', selected_date: '2026-11-19' } }],
])
