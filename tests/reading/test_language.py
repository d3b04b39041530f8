"""English is read; what is surely another language is named."""

import pytest

from generator.errors import InputError
from generator.reading import read_article
from generator.reading.article import read_text
from generator.reading.language import other_language

TEXTS = {
    "German": (
        "Die alte Brücke in Delia ist seit Montag gesperrt, und niemand weiß, wann sie wieder geöffnet "
        "wird. Der Rat der Stadt hat mit den Ingenieuren gesprochen, die das Bauwerk für nicht mehr "
        "sicher halten und eine neue Brücke fordern."
    ),
    "French": (
        "Le vieux pont de Delia est fermé depuis lundi, et personne ne sait quand il sera rouvert. Le "
        "conseil de la ville a parlé avec les ingénieurs, qui pensent que le pont est trop vieux pour "
        "être réparé dans les prochains mois."
    ),
    "Spanish": (
        "El viejo puente de Delia está cerrado desde el lunes y nadie sabe cuándo se abrirá. El consejo "
        "de la ciudad habló con los ingenieros, que creen que el puente es demasiado viejo para ser "
        "reparado en los próximos meses."
    ),
    "Dutch": (
        "De oude brug in Delia is sinds maandag gesloten en niemand weet wanneer hij weer open gaat. De "
        "raad van de stad heeft met de ingenieurs gesproken, die zeggen dat de brug te oud is om in de "
        "komende maanden te worden hersteld."
    ),
    "a language that is not known here": (
        "vecais tilts pilsētas centrā ir slēgts kopš pirmdienas un neviens nezina, kad to atkal atvērs, jo inženieri "
        "uzskata, ka tas ir pārāk vecs, lai to salabotu tuvākajos mēnešos, tāpēc viņi prasa jaunu tiltu, bet dome "
        "vēl nav lēmusi, no kurienes ņems naudu, un iedzīvotāji katru rītu brauc caur tuneli, kurš ir šaurs"
    ),
    "a language that is not written in Latin letters": (
        "старый мост в городе закрыт с понедельника и никто не знает когда он будет открыт снова потому "
        "что инженеры считают его слишком старым для ремонта в ближайшие месяцы и требуют новый мост"
    ),
}
ENGLISH = (
    "The old bridge in Delia has been closed since Monday, and nobody knows when it will open again."
    " The council of the town spoke with engineers, who think that the bridge is too old to be "
    "repaired in the coming months."
)


@pytest.mark.parametrize("language", TEXTS)
def test_another_language_is_named(language):
    assert other_language(TEXTS[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "Delia. " * 100,
        "Bridge closed",
        f"{ENGLISH} „{TEXTS['German'][:90]}“",
        "José de la Cruz, María del Carmen López, Juan de los Santos, Pedro de la Vega, Ana y Luis",
    ],
)
def test_english_and_what_is_not_sure_is_read(text):
    assert other_language(text) is None


def test_a_short_text_is_told_too():
    assert other_language(TEXTS["German"][:60]) == "German"
    assert other_language("El alcalde dijo que no habrá más ferris con los precios de la oposición.") == "Spanish"


def test_of_an_article_in_two_languages_the_english_half_is_read():
    read = read_text(f"{ENGLISH}\n\n{TEXTS['French']}\n\n{ENGLISH}", "a")
    assert {row.aside for row in read.sentences if row.text in TEXTS["French"]} == {"in French"}
    assert sum(row.says for row in read.sentences) == 4


def test_the_article_is_set_aside(tmp_path):
    (tmp_path / "a.txt").write_text(TEXTS["French"], encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.txt: not read: only English is \(this seems to be French\)"):
        read_article(tmp_path / "a.txt", tmp_path)
