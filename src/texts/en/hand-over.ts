import type { HandOverTexts } from '../types/hand-over.ts'

export const handOver: HandOverTexts = {
  title: 'Hand over report',
  intro: 'Your colleague gets a message and can open the report. You can still see it too.',
  to: 'To whom?',
  toHint: 'You can only choose colleagues who may see this.',
  placeholder: 'Search by name',
  reason: 'Why do you hand it over?',
  reasonHint: 'This is kept with the report. Your colleague can read it.',
  send: 'Hand over',
  cancel: 'Back',
  notPossible: 'This colleague cannot get the report. Choose someone else.',
}
