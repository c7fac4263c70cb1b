"""Work told in words of its own, in four languages, and lines of other trades beside it that only sound alike."""

from __future__ import annotations

import pytest

from tests.signals.sentences import signals

TOLD = [
    ("ai-safety", "Probes on the residual stream catch scheming in the models that we trained to lie."),
    ("ai-safety", "Tests zu Machtstreben für fünf Sprachmodelle programmiert."),
    ("data-engineering", "DWH von Teradata nach BigQuery umgezogen."),
    ("data-engineering", "120 Ladestrecken in Airflow neu geschrieben."),
    ("dpo", "Ein 3B-Modell mit DPO nachtrainiert."),
    ("knowledge-distillation", "BERT distillé en un élève de six couches."),
    ("leadership", "Nine scientists: their appraisals, their salaries and the hiring were mine."),
    ("leadership", "In charge of twelve inspectors at three sites."),
    ("leadership", "管理九名审核员。"),
    ("llm-pretraining", "Fitted scaling laws on 40 small runs and planned our 20B base model."),
    ("mentoring", "Each spring I take on three interns and review what they write."),
    ("mentoring", "Brought two juniors from their first commit to leading a release."),
    ("mentoring", "带应届生读论文、改代码。"),
    ("mlops", "GitOps for 20 models with Argo CD."),
    ("mlops", "Acht Modelle mit Drift-Überwachung betrieben."),
    ("multimodal", "Fusion de l'image, du texte et du son: modèle entraîné."),
    ("nlp", "意图识别模型从 80 类扩到 300 类。"),
    ("open-source", "Patchs reversés à NumPy et à SciPy."),
    ("open-source", "给 PyTorch 提了八个 PR，五个合入主线。"),
    ("red-teaming", "Attacked our own models with personas and base64."),
    ("reward-modeling", "Modèle de récompense à partir de 40 000 paires, Bradley-Terry."),
    ("rlhf", "Modèle de récompense, puis une boucle PPO sur un LLM."),
    ("search-ranking", "Improved relevance of the product search by 12 %."),
    ("sft", "Fine-tuned our reply model, with supervised learning on 40,000 chats."),
    ("sft", "8.000 Instruktionspaare gesammelt und ein Modell per LoRA trainiert."),
    ("tool-use", "给大模型写了一个代码沙箱。"),
    ("agents", "Un agent conversationnel appelle nos outils et planifie ses étapes."),
    ("ai-safety", "Schutzfilter gegen schädliche Antworten des Chatmodells."),
    ("ai-safety", "Red-teamed a chat model, mitigations written up."),
    ("computer-vision", "Crop rows: segmentation on drone pictures."),
    ("gpu-clusters", "GPU utilisation of the shared pool doubled by preemption."),
    ("interpretability", "Found which neurons of the model store dates."),
    ("leadership", "Leads 34 nurses and 11 care assistants."),
    ("leadership", "She had 85 people under her."),
    ("leadership", "五位仓库经理直接向我汇报。"),
    ("leadership", "手下二十多名工程师。"),
    ("llm-evaluation", "Banc d'essai de 900 questions pour nos modèles de langue."),
    ("llm-pretraining", "Entraînement depuis zéro d'un modèle de langue sur 300 milliards de jetons."),
    ("mentoring", "Four juniors taken through their first year."),
    ("mentoring", "带过四个master学生。"),
    ("open-source", "开源项目Apache Doris的提交者，合入代码70余次。"),
    ("quantization", "Modell auf 8-Bit-Ganzzahlen umgestellt."),
    ("rag", "Chatbot interne: index vectoriel, réponses avec sources citées."),
    ("recommendation", "Ran the engine that suggests the next song to our listeners."),
    ("rlhf", "Reward modelling from preference data of our chat users."),
    ("search-ranking", "Refonte de l'ordre des résultats de la recherche."),
    ("sft", "Taught a 7B model our ticket format with 9k supervised examples."),
    ("speech", "Keyword spotter for hearing aids."),
]


ALIKE = [
    ("ai-safety", "Lectured on deception and honesty in early childhood."),
    ("ai-safety", "Self-replication of the phage measured at every checkpoint of the cell cycle."),
    ("ai-safety", "Täuschung im Kartenspiel modelliert."),
    ("agents", "Signed contracts with recruitment agents in four towns."),
    ("data-engineering", "Ladestrecken für Güterzüge geplant."),
    ("distributed-training", "Delivered distributed training on the new tills to shop assistants."),
    ("leadership", "In charge of three dogs and two cats."),
    ("leadership", "管理九个数据库。"),
    ("leadership", "不带团队。"),
    ("llm-evaluation", "自建三道考题。"),
    ("mentoring", "Brought a graduate from the station."),
    ("mlops", "The board rolled back a bad model of pricing."),
    ("multimodal", "Fusion de l'image, du texte et du son pour une exposition."),
    ("multimodal", "Bilder, Ton und Text für Modellbahnen zusammengestellt."),
    ("open-source", "Contributions reversées à l'association de quartier."),
    ("open-source", "提过PR建议,后来转做市场公关。"),
    ("red-teaming", "Broke the lap record with a model car in multi-turn races."),
    ("red-teaming", "Wrote about an attack on our models of the market."),
    ("sft", "Fine-tuned the piano with supervised learning of apprentices."),
    ("tool-use", "儿童沙箱玩具与智能体验馆。"),
    ("interpretability", "Found which neurons of the squid carry sodium."),
    ("leadership", "Invoices to the agency's leadership."),
    ("leadership", "Leads tours of two museums for drivers."),
    ("leadership", "Won the President's Club trip."),
    ("leadership", "Cared for 20 people under her care."),
    ("llm-pretraining", "LLM in construction law, then a pre-training contract."),
    ("mentoring", "Juniors of the rowing club taken to the station."),
    ("open-source", "开源节流的提案提交者。"),
    ("quantization", "Modellbahn auf acht Bit umgestellt."),
    ("rag", "Essay with chapters and citations, answers to two questions."),
    ("recommendation", "Suggested the next song at the karaoke bar."),
    ("search-ranking", "Ordre des résultats de l'élection."),
    ("speech", "Awake word games for hearing aid users."),
]


@pytest.mark.parametrize(("signal", "text"), TOLD)
def test_work_is_found_however_it_is_worded(signal: str, text: str) -> None:
    assert signal in signals(text)


@pytest.mark.parametrize(("signal", "text"), ALIKE)
def test_what_only_sounds_alike_is_of_another_trade(signal: str, text: str) -> None:
    assert signal not in signals(text)
