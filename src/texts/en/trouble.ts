import type { TroubleTexts } from '../types/trouble.ts'

export const trouble: TroubleTexts = {
  title: 'That did not work',
  body: 'Something went wrong on our side. We do not know for sure whether it was kept. Close this window and try once more. Do you send the same form again? Then it is never kept twice. Does it not work? Call the safety coordinator (veiligheidscoördinator) of your school. Is it about a colleague? Then call the board.',
  danger: 'Is there danger now? Call 112.',
  close: 'Close',
}
