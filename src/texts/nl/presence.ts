import type { PresenceTexts } from '../types/presence.ts'

export const presence: PresenceTexts = {
  dayAndTime: (day, hour, minute) => `${day} om ${hour}.${minute} uur`,
  canReadNow: 'Is er nu en kan dit lezen.',
  readsAt: (moment) => `Is er nu niet. Leest dit waarschijnlijk ${moment}.`,
  readsUnknown: 'We weten niet wanneer dit wordt gelezen.',
  toldThoughAway: 'Krijgt meteen bericht, maar is er nu niet. Wacht daar niet op: bel.',
  isThere: 'Is er nu.',
  isThereAgain: (moment) => `Is er nu niet. Is er weer ${moment}.`,
  thereUnknown: 'We weten niet wanneer deze collega er is.',
  closedTitle: 'De school is nu dicht. Kan het niet wachten? Bel',
  numbers: {
    '112': (phone) => `Bij gevaar: ${phone}`,
    police: (phone) => `De politie, zonder spoed: ${phone}`,
    'veilig-thuis': (phone) => `Veilig Thuis, over een kind dat thuis niet veilig is (dag en nacht): ${phone}`,
  },
  emergencyContact: (name, phone) => `${name}: ${phone}`,
  inspector: (phone) => `De vertrouwensinspecteur, op werkdagen tijdens kantooruren: ${phone}`,
  away: {
    title: 'Ben je er niet?',
    titleForOther: 'Vervanging regelen',
    intro:
      'Zeg wanneer je er niet bent. Een nieuwe melding gaat dan naar wie voor je waarneemt, of naar wie na jou komt. Waarom je er niet bent, hoef je niet te zeggen.',
    introForOther:
      'Is een collega er niet? Kies wie waarneemt. Die krijgt in deze dagen de nieuwe meldingen. Schrijf niet op waarom iemand er niet is.',
    forWhom: 'Wie is er niet?',
    forWhomHint: 'Een collega van jouw school met een rol, zoals veiligheidscoördinator of mentor.',
    from: 'Vanaf',
    until: 'Tot en met',
    untilHint: 'De laatste dag. De dag erna is alles weer gewoon.',
    substitute: 'Wie neemt voor je waar?',
    substituteHint: 'Spreek het eerst af. Vul je niemand in? Dan gaat een melding naar wie na jou komt.',
    substituteForOther: 'Wie neemt waar?',
    substituteForOtherHint: 'Spreek het eerst af. Deze collega leest dan meldingen over leerlingen en collega’s.',
    placeholder: 'Zoek een collega',
    send: 'Opslaan',
    close: 'Sluiten',
    nowTitle: 'Zo staat het nu',
    period: (from, until) =>
      from === until ? `Je bent er niet op ${from}.` : `Je bent er niet van ${from} tot en met ${until}.`,
    standsIn: (name) => `${name} neemt voor je waar.`,
    otherPeriod: (name, from, until) =>
      from === until ? `${name} is er niet op ${from}.` : `${name} is er niet van ${from} tot en met ${until}.`,
    standsInForOther: (name) => `${name} neemt waar.`,
    nobodyStandsInForOther: 'Niemand neemt waar. Meldingen gaan naar wie erna komt.',
    nobodyStandsIn: 'Niemand neemt voor je waar. Meldingen gaan naar wie na jou komt.',
    saidBy: (name) => `Dit is ingevuld door ${name}.`,
    backNow: 'Ik ben er weer',
    notThisOne: 'Toch niet weg',
    standingInFor: (name, from, until) => `Je neemt waar voor ${name}, van ${from} tot en met ${until}.`,
    othersTitle: 'Wie er niet is',
    stop: 'Haal weg',
    savedTitle: 'Opgeslagen',
    saved: (from, until) =>
      from === until
        ? `Je bent er niet op ${from}. De dag erna krijg je weer gewoon bericht.`
        : `Je bent er niet van ${from} tot en met ${until}. De dag erna krijg je weer gewoon bericht.`,
    savedFor: (name, from, until) => `${name} krijgt geen nieuwe meldingen van ${from} tot en met ${until}.`,
    endedTitle: 'Opgeslagen',
    ended: 'Je krijgt weer gewoon bericht van nieuwe meldingen.',
    endedFor: (name) => `${name} krijgt weer gewoon bericht van nieuwe meldingen.`,
    mayNotTitle: 'Dit doet iemand anders',
    mayNot:
      'De veiligheidscoördinator, de directeur en het bestuur regelen vervanging voor een ander. Ben je er zelf niet? Typ /meldwijzer afwezig.',
    problems: {
      'no-person': 'Kies wie er niet is.',
      'no-from': 'Kies de eerste dag.',
      'no-until': 'Kies de laatste dag.',
      'ends-before-start': 'De laatste dag is eerder dan de eerste. Kies een latere dag.',
      'starts-in-past': 'Deze dag is al voorbij. Kies vandaag of later.',
      'too-long': 'Dit is langer dan een jaar. Kies een eerdere dag, of laat de lijst van contactpersonen aanpassen.',
      'too-far': 'Dit begint pas over meer dan een jaar. Kies een eerdere dag.',
      'substitute-is-self': 'Dit is dezelfde collega. Kies iemand anders.',
      'substitute-is-you': 'Je kunt jezelf niet kiezen voor een ander. Vraag een collega die dit ook mag.',
      'substitute-not-possible':
        'Deze collega kan niet waarnemen: kies iemand van dezelfde school die bericht kan krijgen.',
      'substitute-away': 'Deze collega is er dan zelf niet. Kies iemand anders.',
      'person-not-possible':
        'Voor deze collega kun jij geen vervanging regelen. Kies iemand anders, of vraag het bestuur.',
      'substitute-needed': 'Kies wie waarneemt.',
    },
  },
}
