/** Words that stand in any question and tell nothing about what is asked. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `de het een en of maar dus dan als dat die dit deze er hier daar te om op in uit van voor met bij naar aan over door tot
  ik je jij we wij ze zij hij hem haar hun mij me ons onze mijn m n jouw je u uw zijn haar t
  is was ben bent zijn waren wordt word worden werd heeft heb hebben had hebt kan kun kunnen kon mag mogen moet moeten
  moest wil willen zal zullen zou zouden gaat gaan doe doet doen deed ga komt komen krijg krijgt krijgen
  wat hoe welke welk waarom wel niet nog al ook even eens zo nu toen want omdat nadat iets iemand alles
  graag dank hallo hoi goedemorgen vraag weet weten vind denk zeg zegt
  leerling leerlingen school scholen jongen jongens gast gozer knul meid kids puber scholier
  gisteren gister vanochtend vanmorgen zojuist net daarnet zomaar eigenlijk gewoon echt helemaal heel erg
  the a an and or but so then if that this these those there here to on in out of for with by from about at as
  i you we they he she it me us our my your his her their them do does did is are was were be been am have has had can
  could may must should would will shall what how which why not no yes also just now please who's
  po vo mbo basisschool basisonderwijs voortgezet primair onderwijs middelbare primary secondary
  someone something anything some any more much get gets got want wants need needs let lets really still ever own
  boy girl kid kids one two there its if than very am
  pupil pupils student students`.split(/\s+/),
)
