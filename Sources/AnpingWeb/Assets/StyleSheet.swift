#if Office
  /// How pages look: quiet, readable, in the fonts that are there.
  enum StyleSheet {
    /// The style sheet.
    static let text = """
      :root { color-scheme: light; --ink: #1d2733; --soft: #56626f; --line: #cfd6de; --paper: #fff;
        --ground: #f4f6f8; --blue: #1f5f99; --red: #b3261e; --redground: #fdecea; --amber: #7a4f00;
        --amberground: #fff4d6; --green: #1e6b3a; --greenground: #e9f5ec; --grayground: #eceff2 }
      * { box-sizing: border-box }
      html { font: 16px/1.6 "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC",
        system-ui, sans-serif; color: var(--ink); background: var(--ground) }
      body { margin: 0; min-height: 100vh; display: flex; flex-direction: column }
      header { background: var(--paper); border-bottom: 1px solid var(--line); padding: .6rem 1.2rem;
        display: flex; justify-content: space-between; align-items: center; gap: 1rem }
      header .name { font-weight: 700; color: var(--ink); text-decoration: none; font-size: 1.1rem }
      nav { display: flex; gap: 1rem; flex-wrap: wrap }
      header .name { white-space: nowrap }
      header .sections { margin-right: auto }
      nav [aria-current] { color: var(--soft) }
      main { width: 100%; max-width: 46rem; margin: 0 auto; padding: 1.2rem; flex: 1 }
      main.wide { max-width: 90rem }
      footer { color: var(--soft); font-size: .85rem; padding: 1rem 1.2rem; text-align: center }
      h1 { font-size: 1.5rem; line-height: 1.3; margin: .4rem 0 .8rem }
      h2 { font-size: 1.1rem; margin: 1.6rem 0 .4rem }
      p { margin: .5rem 0 }
      small, .hint, .lead { color: var(--soft) }
      a { color: var(--blue); text-underline-offset: .15em }
      a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible,
      summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid #1a73e8; outline-offset: 2px }
      .skip { position: absolute; left: -999px }
      .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .4rem .8rem; z-index: 9 }
      .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
      fieldset { border: 1px solid var(--line); border-radius: 8px; background: var(--paper);
        margin: 0 0 1.2rem; padding: .6rem 1.2rem 1rem; min-width: 0 }
      legend { font-weight: 700; padding: 0 .4rem }
      fieldset.drop { border: 2px dashed #8a97a6 }
      fieldset.drop.over { border-color: var(--blue); background: #eaf2fa }
      label { display: block; font-weight: 600; margin-top: .4rem }
      input, textarea { font: inherit; max-width: 100%; color: inherit }
      input[type=text], input[type=password], input[type=number], input[type=date], textarea {
        border: 1px solid #76828f; border-radius: 6px; padding: .35rem .6rem; width: 16rem; background: var(--paper) }
      textarea { width: 32rem; vertical-align: top }
      .field small { display: block }
      button, .button { display: inline-block; font: inherit; font-weight: 600; border-radius: 6px;
        border: 1px solid var(--blue); background: var(--blue); color: #fff; padding: .45rem 1.1rem;
        text-decoration: none; cursor: pointer }
      button:hover, .button:hover { background: #174a78 }
      button.quiet, .downloads .button { background: var(--paper); color: var(--blue) }
      button.quiet:hover, .downloads .button:hover { background: #eaf2fa }
      button[disabled] { opacity: .6; cursor: progress }
      progress { width: 100%; height: 1.2rem; accent-color: var(--blue) }
      .message { background: var(--amberground); border-left: 4px solid #c98a00; padding: .6rem 1rem;
        border-radius: 4px }
      .message h2 { margin-top: 0 }
      .scroll { overflow: auto; border: 1px solid var(--line); border-radius: 8px;
        background: var(--paper); margin: 1rem 0; max-height: 85vh }
      table { border-collapse: collapse }
      caption { text-align: left; padding: .5rem .8rem; font-weight: 700 }
      .standings { width: 100% }
      .standings th, .standings td { border-top: 1px solid var(--line); padding: .45rem .8rem;
        text-align: left; vertical-align: top }
      .standings thead th { background: var(--grayground); position: sticky; top: 0; z-index: 2 }
      .standings tbody th { white-space: nowrap; position: sticky; left: 0; background: var(--paper);
        z-index: 1 }
      .standings td.number, .standings th.number { text-align: right; white-space: nowrap;
        font-variant-numeric: tabular-nums }
      .standings td a { display: block; text-decoration: none; color: inherit }
      .standings td a + a { margin-top: .4rem; border-top: 1px solid var(--line); padding-top: .4rem }
      .standings td a:hover .status { text-decoration: underline }
      .standings td small { display: block }
      .status { font-weight: 600; margin-right: .6rem }
      .score { font-variant-numeric: tabular-nums }
      .counted .status { color: var(--green) }
      .waiting { background: var(--redground) }
      .waiting .status { color: var(--red) }
      .duplicate, .released { background: var(--amberground) }
      .duplicate .status, .released .status { color: var(--amber) }
      .missing { background: var(--grayground); color: var(--soft); font-weight: 600 }
      header .clerk { display: flex; align-items: center; gap: .6rem; margin-left: auto; order: 1 }
      header .clerk button { padding: .15rem .7rem }
      header nav { order: 2 }
      .tabs { border-bottom: 1px solid var(--line); gap: .2rem 1.4rem; margin: 0 0 .8rem }
      .tabs a { padding: .3rem 0; text-decoration: none }
      .tabs [aria-current] { color: var(--ink); font-weight: 700; border-bottom: 3px solid var(--blue) }
      .ranking .bars { min-width: 8rem; width: 30% }
      .bar { width: 100%; height: 1.1rem; display: block; background: var(--grayground) }
      .bar rect { fill: var(--blue) }
      .bar rect.provisional { fill: #9db6cd }
      .bar rect.veto { fill: var(--red) }
      .bar line { stroke: var(--ink); stroke-width: .5; stroke-dasharray: 2 1.5 }
      .standings td.note { min-width: 18rem; font-size: .9rem }
      .filter { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: end; margin: .8rem 0 }
      .filter label { margin: 0; min-width: 0 }
      .filter label.check { font-weight: 400; padding: .35rem 0 }
      select { font: inherit; display: block; max-width: 100%; padding: .35rem .6rem; color: inherit;
        border: 1px solid #76828f; border-radius: 6px; background: var(--paper) }
      .ledger td { overflow-wrap: anywhere; min-width: 5rem }
      .ledger td:nth-child(3) { min-width: 14rem }
      .standings.ledger td a.status { text-decoration: underline; color: var(--blue) }
      .ledger td:nth-child(6) { min-width: 9rem }
      .ranking td:nth-child(5) { white-space: nowrap }
      .ledger .late td:last-child { color: var(--red); font-weight: 600 }
      .ledger .final td, .ledger .final th { color: var(--soft) }
      .signature { display: none }
      .charts { max-height: none }
      .fields { display: flex; flex-wrap: wrap; gap: 0 1.6rem; align-items: start }
      .fields .field { max-width: 17rem; margin: .3rem 0; min-width: 0 }
      .columns { max-height: 22rem }
      .columns .standings { width: auto; min-width: 60% }
      .columns .standings th, .columns .standings td { padding: .25rem .8rem; vertical-align: middle }
      label.check { font-weight: 400 }
      pre { margin: 0; padding: .6rem .8rem; font: .85rem/1.5 ui-monospace, "Noto Sans Mono CJK SC", monospace }
      .chart { display: block; height: 210px; width: auto; min-width: 20rem; margin: 0 auto }
      .chart polyline { fill: none; stroke: var(--blue); stroke-width: 2.5 }
      .chart .beside { stroke: #8a97a6; stroke-width: 1.5; stroke-dasharray: 5 4 }
      .chart circle { fill: var(--blue) }
      .chart text { font-size: 12px; text-anchor: middle; fill: var(--ink) }
      .chart .axis { fill: var(--soft) }
      .downloads { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .8rem 1.6rem }
      .downloads small { display: block; max-width: 16rem }
      .list { width: 100% }
      .list th, .list td { border-top: 1px solid var(--line); padding: .4rem .6rem; text-align: left;
        font-weight: 400; vertical-align: top; overflow-wrap: anywhere }
      .progress td { white-space: nowrap; width: 1% }
      .progress .read td { color: var(--green) }
      .progress .faulty td { color: var(--amber); background: var(--amberground); white-space: normal }
      .progress .unreadable td { color: var(--red); background: var(--redground) }
      summary { cursor: pointer; margin: 1rem 0 .4rem; font-weight: 600 }
      .close { margin: 2rem 0 0; border-top: 1px solid var(--line); padding-top: 1rem }
      .close small, .actions small { display: inline-block; margin-left: .8rem }
      .facts { display: flex; flex-wrap: wrap; gap: .6rem 2rem; margin: .8rem 0 }
      .facts dt { color: var(--soft); font-size: .85rem }
      .facts dd { margin: 0; font-weight: 600; overflow-wrap: anywhere }
      .actions { background: var(--paper); border: 1px solid var(--line); border-radius: 8px;
        padding: .3rem 1rem .6rem; margin: .8rem 0 }
      .actions form { margin: .6rem 0 }
      .actions form + form { border-top: 1px solid var(--line); padding-top: .6rem }
      .actions label { display: inline-block; margin: 0 .6rem .3rem 0 }
      .actions button { margin: 0 0 .3rem .3rem }
      .findings { list-style: none; padding: 0; margin: .2rem 0 }
      .findings li { padding: .25rem .6rem; border-left: 4px solid var(--line); margin: .2rem 0;
        overflow-wrap: anywhere }
      .findings .error { border-color: var(--red); background: var(--redground) }
      .findings .error b { color: var(--red) }
      .findings .warning { border-color: #c98a00; background: var(--amberground) }
      .findings .warning b { color: var(--amber) }
      .sheet { table-layout: fixed; width: max-content; font-size: .85rem; line-height: 1.4 }
      .sheet td, .sheet tbody th, .sheet thead th { border: 1px solid var(--line); padding: .2rem .35rem;
        vertical-align: middle; overflow-wrap: anywhere; white-space: pre-wrap }
      .sheet th { background: var(--grayground); color: var(--soft); font-weight: 400; text-align: center }
      .sheet thead th, .sheet thead td { position: sticky; top: 0; background: var(--grayground) }
      .sheet .center { text-align: center }
      .sheet .right { text-align: right }
      .sheet .bold { font-weight: 700 }
      .sheet .filled { background: #f0f4f8 }
      .sheet td.error { background: #ffc7ce; box-shadow: inset 0 0 0 2px var(--red) }
      .sheet td.warning { background: #ffeb9c; box-shadow: inset 0 0 0 2px #c98a00 }
      .sheet td.info { box-shadow: inset 0 0 0 1px #8fb4d9 }
      .sheet td[id] { scroll-margin: 3rem 0 0 3rem }
      .sheet td:target { outline: 4px solid #1a73e8; outline-offset: -2px }
      .sheet .understood { display: block; color: #174a78 }
      .sheet .notes td { background: var(--paper); white-space: normal }
      .sheet .notes .findings { position: sticky; left: .4rem; max-width: min(60rem, 88vw) }
      .sheet .gap td { text-align: center; color: var(--soft); background: var(--grayground) }
      .pages { justify-content: space-between; margin: 1rem 0 }
      @media (max-width: 40rem) {
        main { padding: .8rem }
        header { padding: .5rem .8rem; gap: .6rem }
        nav { gap: .2rem .8rem }
        .standings tbody th { white-space: normal; min-width: 6rem }
        input[type=text], input[type=number], input[type=date], textarea { width: 100% }
        .close small, .actions small { display: block; margin-left: 0 }
      }
      @page { size: A4 landscape; margin: 12mm }
      @media print {
        header, footer, form, .hint, .actions, .pages, .close, .skip, .tabs, .filter, .departments { display: none }
        html { background: #fff; font-size: 12px }
        main, main.wide { max-width: none; padding: 0 }
        .scroll { max-height: none; overflow: visible; border: 0 }
        thead { display: table-header-group }
        tr { break-inside: avoid }
        .standings thead th, .standings tbody th { position: static }
        .standings th, .standings td { border: 1px solid #333 }
        .signature { display: block; margin-top: 2rem }
        a { color: inherit; text-decoration: none }
      }
      """
  }
#endif
