"""What each sum is, in second wordings: one sentence each, any of the roles given being right."""

from collections.abc import Callable

import pytest

# A sentence in a decision record of 2023, and the roles that its sums may have, one word a sum.
IN_DECISIONS = [
    ("The Office has a commissioning pot of £1.9m to spend in 2024/25.", "budget"),
    ("Applicants were able to request anything from £1,000 to £15,000.", "limit"),
    ("There were 22 applications with a combined value of £183,450.", "request"),
    (
        "Funding will come from the Proceeds of Crime reserve, which currently has £88,000 available.",
        "budget",
    ),
    ("Following this award, £61,000 of the fund is uncommitted.", "remaining"),
    ("The Home Office settlement provides £912,000 for hotspot patrols this year.", "income"),
    ("MoJ confirmed additional ringfenced funding of £215,000 for ISVAs.", "income"),
    ("The Ministry of Justice has awarded the PCC £1.1m under the Victims Fund.", "income"),
    ("In return, Fenshire District Council is putting in £7,500 towards the lighting.", "match"),
    ("National Highways has pledged £20,000 to the campaign.", "match"),
    ("The charity will use £3,000 from its own reserves.", "match"),
    ("The remaining £14,000 is being met by Kestrel Housing Association.", "match"),
    ("The pilot in 2019 cost £18,400.", "previous|spend|budget"),
    ("Oxby Town Council renews its own grant of £18,400 for the year.", "match"),
    (
        "The separate grant of £68,000 to Marl Trust, made by Decision Record 203, continues unchanged.",
        "previous",
    ),
    ("The project received £9,500 from the fund in 2016/17.", "previous"),
    ("The PCC funded the same project to the sum of £11,000 in the previous financial year.", "previous"),
    ("The commissioner agreed a grant of £25,000 in March 2018 (decision 014/2018).", "previous"),
    ("This is in addition to the £45,000 already given to the service.", "previous"),
    ("Burglary cost victims in the county an estimated £4.4m in 2022.", "context"),
    ("Every domestic homicide costs the public purse around £2.2m.", "context"),
    ("It is estimated that for every £1 invested there is a social return of £7.", "context context"),
    ("The post holder would be paid £31,400.", "context|rate|budget"),
    ("Salary costs for the coordinator are £38,250.", "budget|context"),
    ("Consultants will charge £650 per day.", "rate"),
    ("Each session is priced at £45.", "rate"),
    ("Room hire is £120 a week.", "rate"),
    ("Tagging units are leased for £14.50 per unit per day.", "rate|contract"),
    ("The winning bidder's price was £412,650.", "contract"),
    ("It is proposed to buy the freehold of 12 High Street for £1.35m plus VAT.", "contract"),
    ("Extending the existing contract for 12 months will cost £72,000.", "contract"),
    ("The rent payable under the new lease will be £18,250 per annum.", "contract|rate"),
    ("The vehicles will be purchased from Moss Motors at a total cost of £236,400.", "contract"),
    ("This represents a saving of £12,300 on the previous arrangement.", "saving"),
    ("Costs will fall by £44,000 a year.", "saving"),
    ("The project finished £5,200 under budget.", "saving"),
    ("Slippage of £300,000 will be carried forward into 2025/26.", "committed"),
    ("It is recommended that £50,000 be earmarked for evaluation.", "committed"),
    ("A further £120,000 has been agreed in principle for years two and three.", "committed"),
    ("The three awards come to £46,250.", "committed"),
    ("Total: £46,250", "committed"),
    ("An increase of £9.99 for a Band D home is proposed.", "precept"),
    ("The police element of council tax will be £251.98.", "precept"),
    ("The value above which contracts are brought to the Commissioner is £100,000.", "limit"),
    ("The PCC's borrowing must stay within £90m.", "limit"),
    ("The delegated threshold for officer decisions is £50,000.", "limit"),
    ("Bids under £2,000 do not need a business plan.", "limit"),
    ("Individuals can be awarded no more than £250.", "limit"),
    ("Gross expenditure for the quarter was £3.2m.", "spend"),
    ("Of this, £27,800 had been spent by the end of March.", "spend"),
    ("£9,400 was paid to consultants in 2021/22.", "spend"),
    ("The general reserve will reduce to £6.1m.", "remaining"),
    ("This would leave a balance of £402,000.", "remaining"),
    ("A bid has been submitted to the Safer Streets Fund for £549,000.", "request"),
    ("They had originally sought £60,000.", "request"),
    ("Kestrel Trust's request for £12,000 was turned down.", "request"),
    ("The PCC decided not to award the £30,000 sought by Moor Lane Centre.", "request"),
    ("The revenue budget for the unit is set at £740,000.", "budget"),
    ("The scheme will cost £1.6m over its life.", "budget"),
    ("£2m will be taken from the capital reserve for the new custody suite.", "budget"),
    ("The Commissioner's Community Fund stands at £300,000 for the year.", "budget"),
    ("It will be financed by £400,000 of borrowing.", "budget"),
    ("The Commissioner approves £5,000 for Moor Lane Community Centre to run a summer programme.", "award"),
    ("Approval is given to grant Kestrel Trust £12,000.", "award"),
    ("The PCC is making £80,000 available to the Wend Valley Community Safety Partnership.", "award"),
    ("To contribute the sum of £10,000 to the Fenshire Safeguarding Adults Board.", "award"),
    ("I agree to the continuation of funding for Harbour Centre of £66,000.", "award"),
    ("Grant funding of £15,500 to be awarded to Kick Start CIC for its moped project.", "award"),
    ("It was agreed that St Mark's Church would receive £2,200 for its youth café.", "award"),
    ("The sum of £7,000 was awarded to Dene Boxing Academy.", "award"),
    ("The PCC has decided to support Junction 15 with £4,750.", "award"),
    ("Supported. £1,500 to be paid to Ash Primary School for a crossing mirror.", "award"),
    ("Award a one-off grant of £20,000 to Fenshire Constabulary for a cadets minibus.", "award"),
    (
        "Confirm the extension of the grant agreement with Brave Voices for a further year at £54,000.",
        "award",
    ),
    ("The PCC agrees to vary the grant to Lantern House, increasing it by £9,000.", "award"),
    ("The PCC will match-fund the council's contribution with £15,000.", "award|match"),
    ("To fund an additional worker at Safe Haven at a cost of £32,000.", "award"),
    ("To provide £6,000 sponsorship for the Young Citizen Awards run by Rotary Penvale.", "award"),
]

# A sentence in a report to a panel.
IN_REPORTS = [
    ("Since April the Commissioner has invested £1.4m in victim services.", "allocation"),
    ("Grants worth £212,000 were awarded to 31 groups.", "committed|allocation"),
    ("Kestrel Trust received £24,000 for its outreach work.", "allocation"),
    ("The largest award, £15,000, was made to Moor Lane Centre.", "allocation"),
    ("The PCC has committed £60,000 a year for three years to the service.", "allocation|committed"),
    (
        "In 2016/17 the grant was £18,000 and in 2017/18 it was £20,000.",
        "previous|allocation allocation|previous",
    ),
    ("An overspend of £0.4m is forecast on overtime.", "budget|context"),
    ("Officers' overtime cost £1.1m in the quarter.", "spend|budget"),
    ("The provisional settlement gives the force £142.6m.", "income"),
    ("Useable reserves stood at £14.3m at 31 March.", "remaining"),
    ("A precept rise of £15 would bring in £5.9m.", "precept precept"),
    ("Police seized £260,000 in cash.", "context"),
    ("The county's farmers lost £1.2m to rural crime.", "context"),
    ("Local partners have matched this with £35,000.", "match"),
    ("The VRU bid for £7m from the Home Office and received £6.4m.", "request|income income"),
    ("The body-worn video contract is worth £840,000 over five years.", "contract"),
    ("Savings of £2.2m have been identified.", "saving"),
    ("Community groups can apply for up to £3,000.", "limit"),
    ("Over £64,000 remains to be allocated this year.", "remaining"),
    ("The Early Intervention Fund totals £500,000.", "budget"),
]


@pytest.mark.parametrize(("text", "expected"), IN_DECISIONS)
def test_the_role_in_a_decision(roles_fit: Callable[..., bool], text: str, expected: str) -> None:
    assert roles_fit(text, expected, "decision", "Decision made in 2023.")


@pytest.mark.parametrize(("text", "expected"), IN_REPORTS)
def test_the_role_in_a_report(roles_fit: Callable[..., bool], text: str, expected: str) -> None:
    assert roles_fit(text, expected, "paper", "Report for 2018/19 and 2018.")
