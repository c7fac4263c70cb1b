"""What is told, sold, paid for or kept in order is not done by whoever tells, sells, pays or keeps."""

from __future__ import annotations

import pytest

from tests.signals.sentences import Sentence, group

SENTENCES = list[Sentence]()

SENTENCES += group(
    "what is told to many was at most looked at",
    [
        "Spoke at 14 conferences on RLHF and reward models.",
        "Talked about RLHF at conferences.",
        "Keynote speaker on RLHF.",
        "Gave keynotes on CUDA kernels and RLHF.",
        "Hosted a podcast about RLHF.",
        "Published a market report on RLHF vendors.",
        "Wrote articles about RLHF for a weekly newspaper.",
        "Responsible for executive communication around RLHF.",
        "Delivered demos of RLHF.",
        "Championed the adoption of RLHF across the organisation.",
        "Worked closely with the research team that built the RLHF trainer.",
        "向客户演示RLHF优化方案。",
        "公司组织了为期两天的RLHF培训课,我报名听了。",
    ],
    status="exposed",
)

SENTENCES += group(
    "money, room, order and words for others are no part of the work",
    [
        "Raised the budget for RLHF.",
        "Organised the RLHF offsite.",
        "Prioritised the RLHF backlog.",
        "Closed $14M of deals with teams doing RLHF.",
        "We are known for RLHF.",
        "Halcyon, my employer, trains models with RLHF.",
        "Placed a team lead in RLHF.",
        "Profiled three maintainers of RLHF tools.",
        "She writes the job advertisements for RLHF vacancies.",
        "RLHF at the company is in other hands.",
        "Some of my accounts run RLHF on our product.",
        "The clusters host the research group's RLHF runs.",
        "My office mate S. Brandl works on RLHF.",
        "Sells the firm's RLHF product to retailers.",
        "Enquête sur une société qui fait du RLHF.",
        "负责公司RLHF技术的对外宣传。",
        "为RLHF组办理调薪手续。",
        "RLHF组的新人入职手续由我办理。",
        "公司的RLHF模型曾获行业奖项,颁奖典礼的会务由我统筹。",
    ],
    status="other",
)

SENTENCES += group(
    "what is won, kept or said for a work by whoever it was is not the work",
    [
        "Waxed lyrical about RLHF in our newsletter.",
        "Ghostwrote the CEO's speech on RLHF.",
        "Secured executive buy-in for RLHF.",
        "Won three accounts for our RLHF platform.",
        "Mapped the RLHF market for a fund.",
        "Gave interviews on RLHF to the press.",
        "Contributed to the public debate on RLHF.",
        "Judged a hackathon on RLHF.",
        "Translated customer needs into RLHF requirements.",
        "Bridged the gap between RLHF researchers and the business.",
        "Cultivated partnerships around RLHF.",
        "Fostered a culture of RLHF across the company.",
        "Harnessed the power of RLHF to delight customers.",
        "Leveraged synergies of RLHF and cloud for stakeholders.",
        "Unlocked the potential of RLHF for retail clients.",
        "Reimagined customer journeys through RLHF.",
        "Curated a newsletter about RLHF.",
        "Owned the P&L of the RLHF product line.",
        "Built a community around RLHF.",
    ],
    status="other",
)

SENTENCES += group(
    "who makes it and then tells of it has made it",
    [
        "Built RLHF and gave keynotes on it.",
        "Built demos of RLHF.",
        "Ran RLHF and organised an offsite.",
        "Built the platform: 40 researchers submit jobs to the RLHF cluster.",
        "She won the 2022 challenge in RLHF.",
        "Built RLHF trainers.",
        "He and his students carried out RLHF.",
        "██ and ███ students carried out RLHF.",
    ],
    status="did",
)


SENTENCES += group(
    "what is told in the present is led or supported as in the past",
    ["Manage a team of six for RLHF.", "Oversee RLHF.", "Drive the RLHF programme."],
    status="led",
)

SENTENCES += group("help is help in any tense", ["Support the RLHF team.", "Assist with RLHF."], status="assisted")

SENTENCES += group(
    "German verbs are denied by nie and nicht, and not by nicht nur",
    ["RLHF habe ich nie angewandt.", "Ich habe bisher nicht mit RLHF gearbeitet."],
    status="negated",
)

SENTENCES += group(
    "a lack before a comma does not deny what the person made behind it",
    ["刚起步时没有运维,RLHF平台也是我搭的。", "Nicht nur RLHF gebaut, sondern auch betrieben."],
    never=("negated",),
)

SENTENCES += group(
    "who speaks for a thing, teaches it, plans it, watches it or gathers people around it has not done it",
    [
        "Briefed the board on RLHF twice a year.",
        "Championed RLHF in the executive committee.",
        "Convened a council on RLHF with three ministries.",
        "Emceed the RLHF day of our user conference.",
        "Rallied business units behind RLHF.",
        "Onboarded 30 customers to our RLHF product.",
        "Summarised RLHF papers for the marketing team.",
        "Appeared on television to talk about RLHF.",
        "Scheduled the RLHF stand-ups.",
        "Reported RLHF status to the steering committee.",
        "Galvanised the organisation around RLHF.",
        "Ushered the company into the age of RLHF.",
        "Introduced the sales force to RLHF.",
        "Upskilled 200 consultants in RLHF.",
        "Certified 50 partners in RLHF.",
        "Instructed bank employees in RLHF.",
        "Lectured at the business school on RLHF.",
        "Guided customers through their RLHF journey.",
        "Counselled start-ups on RLHF.",
        "Consulted for banks on RLHF.",
        "Arranged RLHF workshops for clients.",
        "Governed RLHF through a review board.",
        "Spearheaded the AI transformation, leveraging state-of-the-art RLHF to unlock value for clients.",
        "Keynoted on RLHF at 9 summits.",
        "Oversaw RLHF roadmap with partner labs.",
        "Defined the roadmap for the RLHF platform.",
        "Drove adoption of RLHF.",
        "Ran the weekly RLHF review with the annotation vendor.",
        "Spoke about RLHF at meetups.",
        "Wrote the launch criteria for RLHF models.",
        "Coordinated RLHF between four teams.",
        "Taught RLHF to 200 students.",
        "Reviewed RLHF papers for NeurIPS.",
        "Evangelised RLHF across EMEA.",
        "Delivered RLHF training to 300 sales staff.",
        "Attended RLHF reading group weekly.",
        "Tracked RLHF progress in Jira.",
        "Monitored RLHF news for the CEO.",
    ],
    status="exposed",
)

SENTENCES += group(
    "who sells a thing, prices it or only uses what was made with it has no part in it",
    [
        "Headed marketing for our RLHF product.",
        "Monetised RLHF for retail.",
        "Priced the RLHF add-on.",
        "Approved RLHF launches.",
        "Used a model trained with RLHF.",
    ],
    status="other",
)

SENTENCES += group(
    "verbs like theirs, of who does it, are deeds",
    [
        "Presented our RLHF paper at NeurIPS.",
        "Monitored RLHF training runs and fixed NCCL hangs.",
        "Tracked experiments in W&B for our RLHF runs.",
        "Taught a 7B model with RLHF to refuse politely.",
        "Promoted the RLHF checkpoint to production.",
        "Ran weekly RLHF experiments on 64 GPUs.",
        "Defined the reward and ran RLHF on a 13B model.",
        "Enabled RLHF on 8 GPUs by sharding the critic.",
        "Delivered the RLHF pipeline to production.",
        "Wrote the RLHF trainer.",
        "Aligned a 70B chat model with RLHF.",
        "Orchestrated RLHF jobs with Airflow.",
        "Synchronised actor and learner weights in our RLHF loop.",
        "Hosted the RLHF reward server on Kubernetes.",
        "Communicated weights over NCCL between RLHF workers.",
        "Discussed and implemented RLHF with DPO fallback.",
        "Transformed the RLHF pipeline from batch to streaming.",
        "Positioned the RLHF step after SFT and trained both.",
        "Updated the RLHF trainer to PyTorch 2.",
        "Followed SFT with RLHF on 300k pairs.",
        "Set up tracking of KL in RLHF runs.",
        "Observed reward hacking in RLHF and mitigated it with KL penalties.",
        "Launched RLHF runs on 256 H100s.",
        "Championed and built our RLHF stack.",
        "Introduced RLHF to our training stack.",
        "Shipped RLHF to customers.",
        "Trained annotators and the reward model for RLHF.",
        "Published a paper on RLHF.",
        "Wrote a blog post on how we trained with RLHF and released the code.",
        "Debugged RLHF divergence.",
        "Surveyed RLHF methods and implemented GRPO.",
        "Reviewed and merged RLHF trainer patches.",
        "Negotiated nothing: wrote the RLHF loop myself.",
        "Kept RLHF runs alive through node failures.",
        "Set the RLHF hyperparameters and ran the sweeps.",
        "Used RLHF to align the assistant.",
        "Adopted RLHF in our training pipeline.",
        "Planned and executed RLHF for two releases.",
        "Organised the RLHF data pipeline into Spark jobs.",
        "Created a reward strategy for RLHF and trained with it.",
        "Built RLHF tooling that enabled researchers to run PPO at scale.",
        "Broadcast policy weights to RLHF actors every step.",
    ],
    status="did",
)

SENTENCES += group(
    "verbs like theirs, of who leads those who do it, are leading",
    [
        "Led the RLHF team's training runs.",
        "Coordinated the RLHF rollout workers in code with Ray.",
        "Owned the RLHF trainer and its tests.",
        "Drove down the cost of RLHF by 40% by caching rollouts.",
        "Steered model tone with RLHF.",
        "Led development of RLHF for our assistant.",
        "Headed RLHF research, four engineers.",
        "Spearheaded RLHF: trained the reward model and PPO policy.",
        "Oversaw RLHF training of three model generations.",
        "Managed the RLHF team of seven.",
        "Established RLHF in the lab: reward model, PPO, evaluation.",
        "Coordinated a team of six engineers building our RLHF stack.",
    ],
    status="led",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
