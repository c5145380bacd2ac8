/// News of countries that do not exist, for timing.
enum InventedArticles {
  static let text = """
    Ministers of Norland and Estmark signed an accord on fisheries in Port Alder on Tuesday, \
    ending a dispute that had kept two fleets in harbour since March.

    "We've agreed to share the catch, and we'll review the quotas every two years," said \
    Foreign Minister Ingrid Solheim, who led Norland's delegation.

    The Coastal Workers' Union, which represents some 14,000 crew members, hadn't been \
    consulted. Its chairman, Peter J. Halloran, called the deal "a gift to the big companies" \
    and threatened a strike.

    Under the accord, Estmark will lift the sanctions that it imposed in 2021 and release \
    three trawlers. Norland's navy is to withdraw its patrol boats from the Skarn Bank by Dec. \
    1.

    The United Council's fisheries agency welcomed the signing. A spokesman, Dr. Omar \
    Benhalim, said in an e-mail that inspectors would visit both ports "as early as next \
    week".

    Estmark's opposition Reform Party accused Prime Minister Aldo Verrini of caving in to \
    pressure. "He can't explain what we got for it," its leader, Marta Kovalenko, told \
    reporters.

    Trade between the two countries fell from $4.2bn in 2019 to less than $1.5bn last year, \
    according to the Institute for Maritime Studies, a research group in Port Alder.

    The army of Tarsia shelled positions of the Northern Front near the town of Belmora \
    overnight, killing at least nine fighters, the U.S.-backed group said on its website.

    A Tarsian military official, who spoke on condition of anonymity because he was not \
    authorised to brief the press, denied that artillery had been used.

    The Front, formed in 2014 by former officers, has fought both the government and the Black \
    Banner Brigades, an Islamist militia supported by the neighbouring kingdom of Ramal.

    Ramal's King Yusuf II has repeatedly rejected calls by the Security Council to stop \
    supplying the militia with arms and money. His envoy walked out of the talks in Geneva \
    last month.

    Aid workers say more than 60,000 people have fled Belmora, most of them women and \
    children. The Red Crescent has set up camps across the border, but winter is approaching \
    and tents are scarce.

    "If the shelling doesn't stop, we won't be able to reach the hospital," said Layla Haddad, \
    a nurse. "There's no fuel, and the road isn't safe."

    Tarsia's president, Gen. Viktor Anselm, is to meet Chancellor Helga Brandt in Neustadt on \
    Friday. Officials expect them to discuss a cease-fire, the exchange of prisoners and a \
    pipeline that Brandt's coalition opposes.

    The two leaders have not spoken since Brandt's government expelled four Tarsian diplomats \
    over the poisoning of an exiled journalist.

    Analysts doubt that the visit will change much. "Anselm wants to be seen with a Western \
    leader; that's what it is about," said Tom O'Leary of the Centre for Eastern Policy.

    Police in the capital arrested 37 people on Sunday after thousands marched against a law \
    that would allow the interior ministry to ban newspapers.

    The rally, organised by the Free Press League and several trade unions, began peacefully. \
    Witnesses said masked men threw bottles at officers outside Parliament at about 4:30 p.m.

    Justice Minister Carla Nunes defended the bill, which she said was needed to fight \
    disinformation spread by foreign agencies. The European Court has criticised a similar law \
    in Estmark.

    The Free Press League's director, Samuel Adeyemi, was among those detained; his lawyer, \
    Ruth Ben-Ami, said that he had been beaten. A police spokeswoman declined to comment.

    Oil prices rose 3.4% to $81.20 a barrel after the Gulf Producers' Association agreed to \
    cut output by 500,000 barrels a day from January.

    Shares in Helvar Energy gained 5.1 per cent, while Norland's state-owned Statkraft Nord \
    slipped. The central bank is widely expected to leave interest rates unchanged.

    The World Health Agency on Thursday praised Ramal for opening its border to medical \
    convoys, but it urged the kingdom to let its experts investigate reports of cholera in the \
    camps.

    It said that it had asked Norland, Estmark and eleven other countries for vaccines. Only \
    two had answered so far.
    """
}
