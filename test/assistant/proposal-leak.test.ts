import { expect, test } from 'vitest'
import { proposeMeasure } from '../../src/use-cases/propose-measure.ts'
import { reportIncident } from '../../src/use-cases/report-incident.ts'
import { sendUpOverdueProposals } from '../../src/use-cases/send-up-overdue-proposals.ts'
import { withdrawProposal } from '../../src/use-cases/withdraw-proposal.ts'
import { writeNote } from '../../src/use-cases/write-note.ts'
import { anInvolved, aReport } from '../make.ts'
import { aSendingOffice } from '../support/delivery.ts'
import { AGREED, days, decide, NOT_AGREED, wanting } from '../use-cases/proposing.ts'

const SECRETS = ['Canarietje', 'KANARIEGROND', 'KANARIEOUDERS', 'KANARIEREDEN', 'KANARIENOTITIE', 'KANARIEVERHAAL']

test('no card of a proposal, in no state, says more than number, measure, length, status and who proposed', async () => {
  const office = await aSendingOffice()
  const people = [anInvolved({ className: '3B', name: 'Canarietje Testleerling' })]
  const told = { school: 'VLI', reporter: 'p_tessa', behaviours: ['kicking'], people, serious: true } as const
  const reported = await reportIncident(aReport({ ...told, story: 'KANARIEVERHAAL' }), 'V1', office.ports)
  if (reported.type !== 'taken-in') throw new Error('it was not taken in')
  const kick = { ...office, number: reported.number }
  await office.deliverAll()
  const shownBefore = office.messenger.shown.length
  const more = { ground: 'KANARIEGROND', parentsTold: 'KANARIEOUDERS' }
  for (const [i, answer] of [AGREED, NOT_AGREED].entries()) {
    const wanted = await wanting(kick, 'suspension', days(1), { ...more, id: `s${i}` })
    const proposed = await proposeMeasure(kick.number, 'p_vera', wanted, office.ports)
    if (proposed.type !== 'proposed') throw new Error(`it was not proposed: ${proposed.type}`)
    await office.deliverAll()
    await decide(kick, proposed.proposal, 'p_teun', { ...answer, reason: 'KANARIEREDEN' })
    await office.deliverAll()
  }
  for (const id of ['goes-up', 'withdrawn'])
    await proposeMeasure(
      kick.number,
      'p_vera',
      await wanting(kick, 'suspension', days(2), { ...more, id }),
      office.ports,
    )
  await withdrawProposal(kick.number, 'withdrawn', 'p_vera', office.ports)
  await writeNote(kick.number, 'p_vera', 'KANARIENOTITIE', office.ports)
  await office.deliverAll()
  office.clock.pass(10 * 24 * 3_600_000)
  await sendUpOverdueProposals(office.ports)
  await office.deliverAll()

  const cards = office.messenger.shown.slice(shownBefore)
  const written = JSON.stringify([cards, office.events, office.messenger.calls])
  for (const secret of SECRETS) expect(written).not.toContain(secret)
  const replies = cards.filter((card) => card.title.startsWith('Voorstel'))
  const states = ['Wacht op een besluit', 'Akkoord van Teun', 'Niet akkoord van Teun', 'directeur of unitdirecteur']
  for (const state of states) expect(JSON.stringify(replies)).toContain(state)
  await office.store.close()
})
